using CsRules.Fuzzing;

return FuzzCommand.Run(args);
