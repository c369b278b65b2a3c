using System.Runtime.CompilerServices;

namespace Game;

public static class Trace
{
    public static string Here([CallerMemberName] string member = "", [CallerLineNumber] int line = 0) => $"{member}:{line}";

    public static string Check(bool condition, [CallerArgumentExpression(nameof(condition))] string text = "") => $"{text} is {condition}";
}
