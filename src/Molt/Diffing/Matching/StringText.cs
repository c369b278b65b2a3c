namespace Molt.Diffing.Matching;

/// <summary>How a string or character of the source goes on, and where it ends.</summary>
/// <param name="Quote">What it ends with: one quote, or as many as a raw string has.</param>
/// <param name="Dollars">How many braces begin a hole; none when it has no holes.</param>
internal readonly record struct StringText(char Quote, int Quotes, int Dollars, bool IsVerbatim)
{
    /// <summary>Tells strings of one text apart that are written in different ways.</summary>
    public int Kind => Quote << 8 | Dollars;

    private bool IsRaw => Quotes > 2;

    /// <summary>Reads what a string begins with.</summary>
    public static StringText Begin(ReadOnlySpan<char> source, ref int position)
    {
        var (dollars, isVerbatim) = (0, false);
        for (; source[position] is '$' or '@'; position++)
        {
            if (source[position] == '$') dollars++;
            else isVerbatim = true;
        }
        var quote = source[position];
        var quotes = quote == '\'' || isVerbatim ? 1 : source[position..].IndexOfAnyExcept('"') is var count and >= 0 ? count : source.Length - position;
        position += quotes > 2 ? quotes : 1;
        return new(quote, quotes > 2 ? quotes : 1, dollars, isVerbatim);
    }

    /// <summary>Goes to the code of the next hole, or behind the end.</summary>
    public bool SkipToHole(ReadOnlySpan<char> source, ref int position)
    {
        while (position < source.Length)
        {
            if (Dollars > 0 && Skip('}', source, ref position, 1)) continue; // the end of a hole
            if (EndsAt(source, ref position)) return false;
            if (Dollars > 0 && Skip('{', source, ref position, Dollars))
            {
                if (IsRaw || position == source.Length || source[position] != '{') return true;
            }
            else if (source[position] == '\\' && !IsVerbatim && !IsRaw) position++;
            position = Math.Min(position + 1, source.Length);
        }
        return false;
    }

    private bool EndsAt(ReadOnlySpan<char> source, ref int position)
    {
        if (source[position] is '\n' && !IsVerbatim && !IsRaw) return true;
        if (IsVerbatim && source[position..].StartsWith("\"\"")) position++;
        else return Skip(Quote, source, ref position, Quotes);
        return false;
    }

    private static bool Skip(char sign, ReadOnlySpan<char> source, ref int position, int count)
    {
        if (source.Length - position < count || source.Slice(position, count).ContainsAnyExcept(sign)) return false;
        position += count;
        return true;
    }
}
