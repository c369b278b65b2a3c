namespace Workloads;

/// <summary>Suspended calls of an async method that are resumed in turns.</summary>
public static class Await
{
    private static readonly Gate[] gates = Begin(64);
    private static long total;

    public static long Run(int size)
    {
        total = 0;
        for (var resumed = 0; resumed < size; resumed++) gates[resumed & 63].Open();
        return total;
    }

    private static Gate[] Begin(int count)
    {
        var begun = new Gate[count];
        for (var index = 0; index < count; index++) _ = Wait(begun[index] = new());
        return begun;
    }

    private static async Task Wait(Gate gate)
    {
        var turns = 0;
        while (true)
        {
            await gate;
            turns++;
            total += 2;
            // lost: if (turns < 0) await gate;
        }
    }
}
