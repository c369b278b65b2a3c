namespace Molt.Stress;

/// <summary>A thread that calls the edited code of all files in all ways, and checks what version it sees.</summary>
internal sealed class Caller
{
    // The reloader is to have its turn, too, where there are fewer cores than callers.
    private const int CallsInARow = 500;

    private readonly (EditedFile File, Func<long>[] Ways, long[] Last)[] subjects;
    private readonly Faults faults;
    private readonly Random random;
    private readonly Thread thread;
    private volatile bool isOver;

    public Caller(int number, IEnumerable<(EditedFile File, Func<long>[] Ways)> subjects, Faults faults)
    {
        this.subjects = [.. subjects.Select(subject => (subject.File, subject.Ways, new long[subject.Ways.Length]))];
        (this.faults, random) = (faults, new Random(number));
        thread = new Thread(Run) { IsBackground = true, Name = $"caller {number}" };
        thread.Start();
    }

    public long Calls { get; private set; }

    public void End()
    {
        isOver = true;
        thread.Join();
    }

    private void Run()
    {
        while (!isOver)
        {
            var (file, ways, last) = subjects[random.Next(subjects.Length)];
            var way = random.Next(ways.Length);
            try
            {
                last[way] = Call(file, ways[way], last[way], way);
            }
            catch (Exception exception)
            {
                faults.Add($"{file.Name}, way {way}: {exception}");
            }
            if (++Calls % CallsInARow == 0) Thread.Sleep(1);
        }
    }

    private long Call(EditedFile file, Func<long> way, long last, int number)
    {
        var oldest = file.Oldest;
        var seen = way();
        var newest = file.Newest;
        if (seen == -1) faults.Add($"{file.Name}, way {number}: a body of two versions");
        else if (seen == -3) faults.Add($"{file.Name}, way {number}: a field initialized twice");
        else if (seen == -4) faults.Add($"{file.Name}, way {number}: a body that was called by a newer one");
        else if (seen < oldest) faults.Add($"{file.Name}, way {number}: version {seen} when {oldest} was live");
        else if (seen > newest) faults.Add($"{file.Name}, way {number}: version {seen}, which was not saved");
        else if (seen < last) faults.Add($"{file.Name}, way {number}: version {seen} after {last}");
        return seen;
    }
}
