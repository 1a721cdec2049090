namespace CsRules.Cli.Rows;

/// <summary>What the user says of the files of rows.</summary>
/// <param name="Sheet">The sheet of a spreadsheet, by name or number; null for the first that holds something.</param>
/// <param name="Password">The password of a spreadsheet; null where it has none.</param>
/// <param name="PasswordOption">The option that says the password.</param>
/// <param name="Each">In JSON, the list whose entries are the rows; null where the objects themselves are.</param>
internal sealed record TableSource(string? Sheet = null, string? Password = null, string PasswordOption = "--password", string? Each = null);
