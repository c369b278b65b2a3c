using System.Diagnostics;

namespace Town;

/// <summary>Says when it first sees a new result, by the clock that all processes of a machine share.</summary>
public static class Program
{
    public static void Main()
    {
        var last = -1L;
        while (true)
        {
            var value = Shops.Total();
            if (value != last) Console.WriteLine($"value {value} at {Stopwatch.GetTimestamp()}");
            last = value;
            Thread.Sleep(1);
        }
    }
}
