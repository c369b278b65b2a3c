namespace Molt.Benchmarks;

/// <summary>A benchmark's command line: <c>--name value</c> and <c>--flag</c>.</summary>
internal sealed class Arguments(string[] values)
{
    public bool Has(string flag) => values.Contains(flag);

    public string Text(string name, string otherwise) =>
        Array.IndexOf(values, name) is >= 0 and var at && at + 1 < values.Length ? values[at + 1] : otherwise;

    public int Number(string name, int otherwise) =>
        int.Parse(Text(name, otherwise.ToString(System.Globalization.CultureInfo.InvariantCulture)), System.Globalization.CultureInfo.InvariantCulture);
}
