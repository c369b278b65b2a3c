using System.Globalization;
using System.Text;

namespace Molt.Benchmarks;

/// <summary>Writes a module of Python: classes with methods, functions, variables, and one function whose answer is the version.</summary>
internal static class PythonModule
{
    public static string Source(int definitions, int version)
    {
        var source = new StringBuilder("import math\n\nLIMIT = 10\nNAMES = ['orc', 'elf']\n\n");
        for (var number = 0; number < definitions; number++)
        {
            source.Append(CultureInfo.InvariantCulture, $"class Kind{number}:\n    size = {number}\n\n    def __init__(self):\n        self.health = {number}\n\n    def strike(self, other):\n        other.health -= math.floor(self.size / 2)\n        return other.health\n\n");
            source.Append(CultureInfo.InvariantCulture, $"def make{number}(count):\n    return [Kind{number}() for _ in range(count)]\n\n");
        }
        return source.Append(CultureInfo.InvariantCulture, $"def version():\n    return {version}\n").ToString();
    }

    /// <summary>A class of which there are many objects, whose method is what changes.</summary>
    public static string Crowd(int count, int version) =>
        $"class Orc:\n    def __init__(self):\n        self.health = 3\n\n    def age(self):\n        return {version}\n\ncrowd = [Orc() for _ in range({count})]\n\ndef age():\n    return crowd[-1].age()\n";
}
