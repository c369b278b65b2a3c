using System.Diagnostics;

namespace Casts;

public interface IOpen
{
    int Open();
}

public class Wall
{
    public int Height;
}

public class Door : IOpen
{
    public int Open() => 1;
}

public class OakDoor : Door;

[Molt.LiveInterfaces]
public class Gate
{
    public int Open() => 1;
}

public static class Measure
{
    // Several, or the JIT compiler asks once for the whole loop.
    private static readonly object[] Walls = [new Wall(), new Wall(), new Wall(), new Wall()];
    private static readonly object[] Doors = [new OakDoor(), new OakDoor(), new OakDoor(), new OakDoor()];
    private static readonly object[] Gates = [new Gate(), new Gate(), new Gate(), new Gate()];
    private static readonly Dictionary<object, int> Numbers = [];

    public static double InterfaceHit(int times) => Time(times, static times => CountOpen(Doors, times));

    public static double InterfaceMiss(int times) => Time(times, static times => CountOpen(Walls, times));

    public static double ClassHit(int times) => Time(times, static times => CountDoors(Doors, times));

    public static double ClassMiss(int times) => Time(times, static times => CountDoors(Walls, times));

    public static double MarkedClass(int times) => Time(times / 20, static times => CountOpen(Gates, times));

    public static double MarkedCall(int times) => Time(times / 20, static times => Call(Gates, times));

    public static double Call(int times) => Time(times, static times => Call(Doors, times));

    public static double Create(int times) => Time(times, static times => Made(times));

    public static double Find(int times) => Time(times / 4, static times => Found(times));

    private static int CountOpen(object[] things, int times)
    {
        var found = 0;
        for (var time = 0; time < times; time++) if (things[time & 3] is IOpen) found++;
        return found;
    }

    private static int CountDoors(object[] things, int times)
    {
        var found = 0;
        for (var time = 0; time < times; time++) if (things[time & 3] is Door) found++;
        return found;
    }

    private static int Call(object[] things, int times)
    {
        var opens = things.OfType<IOpen>().ToArray();
        var sum = 0;
        for (var time = 0; time < times; time++) sum += opens[time & 3].Open();
        return sum;
    }

    private static int Made(int times)
    {
        var sum = 0;
        for (var time = 0; time < times; time++) sum += new Wall { Height = time }.Height;
        return sum;
    }

    // Objects that inherit Equals and GetHashCode.
    private static int Found(int times)
    {
        if (Numbers.Count == 0) for (var number = 0; number < 100; number++) Numbers[number < 4 ? Walls[number] : new Wall()] = number;
        var sum = 0;
        for (var time = 0; time < times; time++) sum += Numbers[Walls[time & 3]];
        return sum;
    }

    private static double Time(int times, Func<int, int> work)
    {
        var start = Stopwatch.GetTimestamp();
        work(times);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / times;
    }
}
