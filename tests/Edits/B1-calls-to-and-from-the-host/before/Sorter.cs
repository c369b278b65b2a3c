namespace Game;

public class ByLength : IComparer<string>, IEqualityComparer<string>, IFormattable
{
    public int Compare(string? left, string? right) => left!.Length - right!.Length;

    public bool Equals(string? left, string? right) => left == right;

    public int GetHashCode(string text) => text.Length;

    public string ToString(string? format, IFormatProvider? provider) => $"format {format}";
}
