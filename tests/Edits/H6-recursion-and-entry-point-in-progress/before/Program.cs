using System.Collections.Concurrent;

namespace Game;

public static class Program
{
    public static readonly BlockingCollection<int> Gate = [];

    public static readonly CountdownEvent Begun = new(2);

    public static string Main(string[] arguments)
    {
        Begin();
        var taken = Gate.Take();
        return $"main 1 {taken} {Descend(3)}";
    }

    public static string Descend(int depth)
    {
        try
        {
            if (depth > 0) return $"{depth}1 " + Descend(depth - 1);
            Begin();
            Gate.Take();
            return "bottom 1 " + Tail();
        }
        finally
        {
            Ups++;
        }
    }

    public static int Ups;

    private static void Begin()
    {
        if (!Begun.IsSet) Begun.Signal();
    }

    public static string Tail() => "tail 1";
}
