namespace Game;

public class ByLength : IComparer<string>, IEqualityComparer<string>, IFormattable
{
    public int Compare(string? left, string? right) => right!.Length - left!.Length;

    public bool Equals(string? left, string? right) => left?.Length == right?.Length;

    public int GetHashCode(string text) => 1;

    public string ToString(string? format, IFormatProvider? provider) => $"FORMAT {format}";
}
