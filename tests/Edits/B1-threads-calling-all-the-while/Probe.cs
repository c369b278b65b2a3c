using System.Collections.Concurrent;

/// <summary>Asks every thread for the results of one thousand calls that began after the asking.</summary>
public class Question
{
    public ConcurrentDictionary<int, bool> Results { get; } = new();

    public CountdownEvent Answered { get; } = new(2);
}

public static class Probe
{
    private static volatile Question current = new();
    private static volatile bool stop;

    public static void Setup()
    {
        for (var i = 0; i < 2; i++) new Thread(CallAllTheWhile) { IsBackground = true }.Start();
    }

    public static IEnumerable<string> Kept()
    {
        var question = new Question();
        current = question;
        question.Answered.Wait();
        return [string.Join(",", question.Results.Keys.Order())];
    }

    public static IEnumerable<string> Answers() => [$"{Engine.Right(Engine.Left())}"];

    public static void Teardown() => stop = true;

    private static void CallAllTheWhile()
    {
        Question? last = null;
        while (!stop)
        {
            var question = current;
            for (var i = 0; i < 1000; i++) question.Results[Engine.Right(Engine.Left())] = true;
            if (question != last) question.Answered.Signal();
            last = question;
        }
    }
}
