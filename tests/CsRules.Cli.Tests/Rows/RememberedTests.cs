using CsRules.Cli.Rows;
using CsRules.Cli.Sla;
using CsRules.Testing;

namespace CsRules.Cli.Tests.Rows;

public class RememberedTests
{
    [Property]
    public void What_came_before_is_known_again_with_what_it_said_first(byte[] ids, byte[] words)
    {
        var (remembered, twin) = (new Remembered(), new Dictionary<byte, byte>());
        // The same few come on many shelves and, as numbers, next to each other on one.
        foreach (var (id, word) in ids.Concat(ids).Zip(words.Concat(words.Reverse())))
        {
            var expected = twin.TryAdd(id, word) ? SeenRow.New : twin[id] == word ? SeenRow.Same : SeenRow.Other;
            Assert.Equal(expected, remembered.Take(Fingerprint.Of($"{id}"), new(word)));
        }

        var shelf = new Remembered();
        twin.Clear();
        foreach (var (id, word) in ids.Concat(ids).Zip(words.Concat(words.Reverse())))
        {
            var expected = twin.TryAdd(id, word) ? SeenRow.New : twin[id] == word ? SeenRow.Same : SeenRow.Other;
            Assert.Equal(expected, shelf.Take(new((UInt128)id << 64), new(word)));
        }
    }

    [Fact]
    public void A_hundred_thousand_are_told_apart_and_known_again()
    {
        var remembered = new Remembered();
        for (var pass = 0; pass < 2; pass++)
            for (var i = 0; i < 100_000; i++)
                Assert.Equal(pass == 0 ? SeenRow.New : SeenRow.Same, remembered.Take(Fingerprint.Of($"T-{i}"), Fingerprint.Of($"{i}")));
    }

    [Fact]
    public void The_first_and_the_last_shelf_hold_their_ends()
    {
        var remembered = new Remembered();
        foreach (var own in (UInt128[])[0, UInt128.MaxValue, (UInt128)ulong.MaxValue << 32, (UInt128)1 << 64, (UInt128)0xFFFF << 112])
        {
            Assert.Equal(SeenRow.New, remembered.Take(new(own), new(7)));
            Assert.Equal(SeenRow.Same, remembered.Take(new(own), new(7)));
            Assert.Equal(SeenRow.Other, remembered.Take(new(own), new(8)));
        }
    }
}
