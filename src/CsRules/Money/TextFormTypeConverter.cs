using System.ComponentModel;
using System.Globalization;

namespace CsRules;

/// <summary>Reads and writes a value by its one form wherever strings are turned into values by type: configuration, route values, designers.</summary>
internal sealed class TextFormTypeConverter<T, TForm> : TypeConverter
    where TForm : TextForm<T>, new()
{
    private static readonly TForm Form = new();

    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is not string text ? base.ConvertFrom(context, culture, value)
        : Form.TryRead(text, out var read) ? read
        : throw new FormatException($"'{text}' is not a {typeof(T).Name}.");

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T known && destinationType == typeof(string) ? Form.Write(known) : base.ConvertTo(context, culture, value, destinationType);
}
