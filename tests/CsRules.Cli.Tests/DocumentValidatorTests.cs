using FluentValidation;

namespace CsRules.Cli.Tests;

/// <summary>Every document of the library that the command reads has a validator in the library: nothing is checked here alone.</summary>
public class DocumentValidatorTests
{
    public static TheoryData<Type> Documents() =>
        [.. DocumentKind.All.Select(k => k.Type?.Type).OfType<Type>().Where(t => t.Assembly == typeof(Money).Assembly).Distinct()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_has_a_validator(Type document) =>
        Assert.Contains(typeof(Money).Assembly.GetExportedTypes(), type =>
            type.BaseType is { IsGenericType: true } parent
            && parent.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
            && parent.GetGenericArguments()[0] == document);
}
