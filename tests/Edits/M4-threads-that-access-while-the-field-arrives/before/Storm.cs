namespace Game;

/// <summary>Sixteen threads that call all the while.</summary>
public class Storm(Counter[] counters)
{
    private readonly Thread[] threads = new Thread[16];

    private readonly string[] answers = new string[16];

    private volatile bool isOver;

    private readonly Barrier barrier = new(17);

    public void Begin()
    {
        for (var index = 0; index < threads.Length; index++)
        {
            var number = index;
            threads[index] = new Thread(() => Run(number)) { IsBackground = true };
            threads[index].Start();
        }
    }

    /// <summary>Waits until each thread has called every object once more, from now on.</summary>
    public void RoundOf(string expected)
    {
        barrier.SignalAndWait();
        barrier.SignalAndWait();
        if (answers.Any(answer => answer != expected)) throw new InvalidOperationException(string.Join(',', answers));
    }

    public void End()
    {
        isOver = true;
        barrier.SignalAndWait();
        foreach (var thread in threads) thread.Join();
    }

    private void Run(int number)
    {
        while (true)
        {
            barrier.SignalAndWait();
            if (isOver) return;
            foreach (var counter in counters) answers[number] = counter.Read();
            barrier.SignalAndWait();
        }
    }
}
