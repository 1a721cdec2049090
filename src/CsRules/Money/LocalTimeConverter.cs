using NodaTime;
using NodaTime.Text;

namespace CsRules;

/// <summary>"14:00".</summary>
internal sealed class LocalTimeConverter() : TextForm<LocalTime>("form.time", @"^\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$")
{
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <inheritdoc/>
    protected override bool TryParse(string text, out LocalTime value) => Minute.Parse(text).TryGetValue(default, out value) || LocalTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out value);

    /// <inheritdoc/>
    protected override string Format(LocalTime value) => (value.TickOfDay % NodaConstants.TicksPerMinute == 0 && value.NanosecondOfSecond == 0 ? Minute : LocalTimePattern.ExtendedIso).Format(value);
}
