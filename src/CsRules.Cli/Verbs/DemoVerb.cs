using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Returns;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules demo</c>: a short customer story on built-in data.</summary>
internal static class DemoVerb
{
    // One title a line of the built-in data.
    private static readonly (string Korean, string English)[] Scenes =
    [
        ("1. 추석 전에 받은 원피스를 마음이 바뀌어 10월 10일에 반품하고 싶습니다.", "1. A dress delivered before Chuseok; on 10 October the customer has changed her mind."),
        ("2. 같은 원피스를 하루 늦게 말했습니다. 쇼핑몰 약관은 세일 상품 반품 불가라고 합니다.", "2. The same dress, a day too late. The shop's terms say: no returns on sale items."),
        ("3. 한 달 뒤 박음질 불량을 발견했습니다.", "3. A month later a seam turns out to be defective."),
        ("4. 판매자에게 배송 기록이 없습니다.", "4. The seller holds no record of the delivery."),
    ];

    public static Command Create(CliHost host)
    {
        var command = new SheetCommand("demo", "Tell a short customer story on built-in data", "반품 이야기", "A customer story");
        command.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            using var story = new StringReader(SampleVerb.Resource("demo-returns.jsonl"));
            var scene = 0;
            foreach (var document in DocumentStream.Read(story, CsRulesJson.TypeOf<ReturnCase>(), forceLines: true))
            {
                var answer = ReturnVerb.Answer(document.Value!, document.Value!.AsOf!.Value, language);
                if (form == OutputForm.Json)
                {
                    host.Out.WriteLine(JsonSerializer.Serialize(answer, CsRulesJson.TypeOf<ReturnAnswer>()));
                    continue;
                }

                host.Out.WriteLine(Scenes[scene++].In(language));
                ReturnVerb.Print(host, answer, form, language, only: true);
                host.Out.WriteLine();
            }

            return ExitCode.Answered;
        });
        return command;
    }
}
