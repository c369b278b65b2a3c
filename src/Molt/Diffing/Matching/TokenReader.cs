using System.Collections.Frozen;
using System.Numerics;
using Microsoft.CodeAnalysis.CSharp;

namespace Molt.Diffing.Matching;

/// <summary>
/// Reads source text token by token, for hashes of what the tokens say. It need not agree with the compiler about each of them: what is paired by such hashes is
/// compared as trees or, where names differ, node by node.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<char> source, List<int>? tokens)
{
    private const ulong Prime = 0x100000001b3;
    private const uint HashStart = 0x811c9dc5;
    private const uint HashPrime = 0x01000193;
    private const int Name = 1;
    private const int Value = 2;

    // What can begin a function, a suspension point or a variable within an expression, besides some signs.
    private static readonly FrozenSet<int> Stateful = Hashes(["await", "yield", "from", "delegate", "out", "is", "var", "switch", "case"]);

    private static readonly FrozenSet<int> Keywords =
        Hashes(Enum.GetValues<SyntaxKind>().Where(kind => SyntaxFacts.IsKeywordKind(kind) || SyntaxFacts.IsContextualKeyword(kind)).Select(SyntaxFacts.GetText));

    private static readonly bool[] WordSigns = [.. Enumerable.Range(0, 128).Select(value => char.IsAsciiLetterOrDigit((char)value) || (char)value is '_' or '@')];

    private readonly ReadOnlySpan<char> source = source;
    private int position;
    private char last;

    /// <summary>A hash of the tokens.</summary>
    public ulong Exact { get; private set; }

    /// <summary>The same, but all names are one to it, and all values.</summary>
    public ulong Shape { get; private set; }

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is nothing by which a part could begin that outlives a call.</summary>
    public bool IsPlain { get; private set; } = true;

    public void Read() => ReadCode(isHole: false);

    /// <param name="isHole">Whether it is code within a string, which a brace ends.</param>
    private void ReadCode(bool isHole)
    {
        for (var depth = 0; SkipTrivia();)
        {
            var first = source[position];
            if (isHole && first == '}' && depth-- == 0) return;
            if (isHole && first == '{') depth++;
            if (IsString(first)) ReadString();
            else if (IsWord(first)) ReadWord(first);
            else ReadSign(first);
            last = first;
        }
    }

    private bool SkipTrivia()
    {
        for (; position < source.Length; position++)
        {
            var first = source[position];
            if (first > ' ' && first is not ('/' or '#' or > '~')) return true;
            if (first <= ' ' || char.IsWhiteSpace(first)) continue;
            if (first == '#' || (first == '/' && Next == '/')) SkipTo("\n");
            else if (first == '/' && Next == '*') SkipTo("*/");
            else return true;
            position--;
        }
        return false;
    }

    private void SkipTo(ReadOnlySpan<char> end)
    {
        var distance = source[position..].IndexOf(end);
        position = distance < 0 ? source.Length : position + distance + end.Length;
    }

    private void ReadWord(char first)
    {
        var (hash, isNumber) = (HashStart, char.IsAsciiDigit(first));
        do hash = (hash ^ source[position++]) * HashPrime;
        while (position < source.Length && (IsWord(source[position]) || (isNumber && source[position] == '.' && char.IsAsciiDigit(Next))));
        var text = (int)(hash ^ hash >> 15);
        var isKeyword = first is >= 'a' and <= 'z' && Keywords.Contains(text);
        if (isKeyword && Stateful.Contains(text)) IsPlain = false;
        Add(text, isKeyword ? text : isNumber ? Value : Name);
    }

    private void ReadSign(char first)
    {
        var next = Next;
        var isDouble = next == '=' ? first is '=' or '!' or '<' or '>' or '+' or '-' or '*' or '/' or '%' or '&' or '|' or '^'
            : next == '>' ? first is '=' or '-'
            : next == first && first is '+' or '-' or '&' or '|' or '?' or ':' or '.' or '<';
        if (first == '{' || (first, next) is ('=', '>') || (last, first, next) is (')', '=', not '=')) IsPlain = false;
        position += isDouble ? 2 : 1;
        var sign = isDouble ? first << 16 | next : first;
        Add(sign, sign);
    }

    private bool IsString(char first) => first is '"' or '\'' || (first is '$' or '@' && Next is '"' or '$' or '@' && source[(position + 1)..].TrimStart("$@") is ['"', ..]);

    private void ReadString()
    {
        var text = StringText.Begin(source, ref position);
        for (var start = position; ; start = position)
        {
            var isHole = text.SkipToHole(source, ref position);
            Add(Hash(source[start..position]) ^ text.Kind, Value);
            if (!isHole) return;
            ReadCode(isHole: true);
        }
    }

    private void Add(int exact, int shape)
    {
        Count++;
        tokens?.Add(exact);
        (Exact, Shape) = (Mixed(Exact, exact), Mixed(Shape, shape));
    }

    private readonly char Next => position + 1 < source.Length ? source[position + 1] : '\0';

    private static bool IsWord(char value) => value < 128 ? WordSigns[value] : char.IsLetterOrDigit(value);

    private static ulong Mixed(ulong hash, int value) => (BitOperations.RotateLeft(hash, 5) ^ (uint)value) * Prime;

    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = HashStart;
        foreach (var value in text) hash = (hash ^ value) * HashPrime;
        return (int)(hash ^ hash >> 15);
    }

    private static FrozenSet<int> Hashes(IEnumerable<string> words) => words.Select(word => Hash(word)).ToFrozenSet();
}
