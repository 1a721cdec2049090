using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Service;

/// <summary>The seven sins of service (after Karl Albrecht), as far as conversations show them. Two are found only where a person tagged them.</summary>
[JsonConverter(typeof(CamelCaseEnum<ServiceSin>))]
public enum ServiceSin
{
    /// <summary>Handed on, and nobody answered.</summary>
    Apathy,

    /// <summary>A message never answered, or closed without a reply.</summary>
    BrushOff,

    /// <summary>A reply that a person tagged as cold.</summary>
    Coldness,

    /// <summary>A reply that a person tagged as condescending.</summary>
    Condescension,

    /// <summary>The same canned text sent again to the same customer.</summary>
    Robotism,

    /// <summary>Refused by policy where the law allows, or within the goodwill allowance.</summary>
    RuleBound,

    /// <summary>Handed between teams again and again before an answer.</summary>
    RunAround,
}
