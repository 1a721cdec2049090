namespace CsRules.ShopBackend.Http;

/// <summary>The library explains its own errors; the shop's own are explained here.</summary>
internal static class ShopTexts
{
    private static readonly Dictionary<string, (string Korean, string English)> Own = new()
    {
        ["shop.too-large"] = ("요청이 너무 큽니다.", "The request is too large."),
        ["shop.order-exists"] = ("이미 있는 주문 번호입니다.", "There is an order of this id already."),
        ["shop.other-id"] = ("주소와 문서의 번호가 다릅니다.", "The id in the address and the one in the document differ."),
    };

    public static string Of(InputError error, Language language) =>
        Own.TryGetValue(error.Code, out var text)
            ? language == Language.Korean ? text.Korean : text.English
            : error.Explain(language);
}
