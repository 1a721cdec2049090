using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>An act, and the shop's terms as it reads them; the default is none.</summary>
/// <param name="Law">The act.</param>
/// <param name="Terms">The terms.</param>
internal readonly record struct ActRead(Law? Law, ReturnTerms? Terms);
