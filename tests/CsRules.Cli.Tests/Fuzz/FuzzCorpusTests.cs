using CsRules.Fuzzing;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>Every input that fuzzing kept, and those that it begins with: what was found once is not found again.</summary>
[Collection(nameof(Alone))]
[Trait("Category", "Fuzz")]
public class FuzzCorpusTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Targets() => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Nothing_but_an_answer_or_what_is_told_comes_of_it(string name)
    {
        var target = FuzzTarget.All.Single(one => one.Name == name);
        foreach (var input in target.Seeds.Concat(Corpus.Of(name)))
        {
            var asked = Task.Run(() => target.Ask(input));
            Assert.True(await Task.WhenAny(asked, Task.Delay(Patience)) == asked, $"does not end:\n{Convert.ToBase64String(input)}");
            Assert.True(asked.IsCompletedSuccessfully, $"{asked.Exception?.InnerException}\n{Convert.ToBase64String(input)}");
        }
    }

    [Fact]
    public void No_kept_input_is_of_a_target_that_is_gone()
    {
        var names = FuzzTarget.All.Select(target => target.Name).ToHashSet();
        var kept = Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Corpus")).Select(folder => Path.GetFileName(folder)!);
        Assert.All(kept, name => Assert.Contains(name, names));
    }
}
