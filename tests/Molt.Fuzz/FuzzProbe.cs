namespace Molt.Fuzz;

/// <summary>Calls the class <c>Probe</c> of a program.</summary>
internal static class FuzzProbe
{
    // Longer than any program takes that does not hang.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static string[] Answers(Type probe)
    {
        var questions = (Func<string>[])probe.GetMethod("Questions")!.Invoke(null, null)!;
        return [.. questions.Select(Ask)];
    }

    /// <summary>What the program has for holding on to: delegates, enumerators under way, suspended tasks.</summary>
    public static object[] Hold(Type probe)
    {
        object[] held = [];
        Ask(() => (held = (object[])probe.GetMethod("Hold")!.Invoke(null, null)!).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return held;
    }

    public static string Ask(Func<string> question)
    {
        var answer = Task.Run(() => Call(question));
        return answer.Wait(Limit) ? answer.Result : "does not end";
    }

    private static string Call(Func<string> question)
    {
        try
        {
            return question();
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }
}
