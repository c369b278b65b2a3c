using System.Text;

namespace Workloads;

/// <summary>Building, splitting, comparing and formatting text.</summary>
public static class Strings
{
    private const string Text = "the quick brown fox jumps over the lazy dog while the small grey cat sleeps on the warm stone";

    public static long Run(int size)
    {
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            var words = Text.Split(' ');
            var builder = new StringBuilder();
            foreach (var word in words) builder.Append(Capitalized(word)).Append(' ');
            sum += builder.ToString().IndexOf("Cat", StringComparison.Ordinal);
            sum += $"{round}: {words.Length} words, {Text.Length / 2.5:F2} on average".Length;
            foreach (var word in words) sum += IsPalindrome(word + "x" + Reversed(word)) ? Checksum(word) : 0;
        }
        return sum;
    }

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Reversed(string word) => string.Create(word.Length, word, (target, source) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = source[source.Length - 1 - i];
    });

    private static bool IsPalindrome(string word)
    {
        for (var i = 0; i < word.Length / 2; i++)
            if (word[i] != word[word.Length - 1 - i]) return false;
        return true;
    }

    private static int Checksum(string word)
    {
        var sum = 17;
        foreach (var letter in word) sum = sum * 31 + letter;
        return sum & 0xFFFF;
    }
}
