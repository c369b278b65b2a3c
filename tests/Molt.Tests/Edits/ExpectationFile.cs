namespace Molt.Tests.Edits;

/// <summary>Reads <c>expect.txt</c>: sections named after steps (<c>[after2]</c>), one expectation a line, <c>#</c> for comments.</summary>
internal static class ExpectationFile
{
    public static Dictionary<string, Expectation> Read(string path) =>
        File.Exists(path) ? Parse(File.ReadLines(path)) : [];

    public static Dictionary<string, Expectation> Parse(IEnumerable<string> lines)
    {
        var sections = new Dictionary<string, Expectation>();
        var section = "";
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[') sections.Add(section = line.Trim('[', ']'), Expectation.Nothing);
            else if (section.Length > 0) sections[section] = sections[section].With(line);
            else throw new InvalidDataException($"'{line}' stands before the first section.");
        }
        return sections;
    }
}
