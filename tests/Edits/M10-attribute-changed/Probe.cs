using System.ComponentModel;
using System.Reflection;
using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [typeof(Item).GetCustomAttribute<DescriptionAttribute>()!.Description];
}
