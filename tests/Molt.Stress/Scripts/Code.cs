namespace Stress;

public abstract class NAMEBase
{
    public abstract long Abstract();

    public virtual long Virtual()
    {
        long first = VERSION;
        Seen.Pause();
        return Seen.In(first, VERSION);
    }
}

public class NAMELeaf : NAMEBase
{
    public override long Abstract() => Seen.In(VERSION, VERSION);

    public override long Virtual() => Seen.In(VERSION, VERSION); //odd
}

public interface INAME
{
    long Always();

    long More() => Seen.In(VERSION, VERSION); //odd
}

public class NAME : NAMEBase, IWay, INAME
{
    private readonly Cell lateVERSION = new();
    private long calls;

    public event Func<long>? Happened;

    public static long Static()
    {
        long first = VERSION;
        Seen.Pause();
        first += Added(); //odd
        return Seen.In(first, VERSION);
    }

    private static long Added() => 0; //odd

    public long Direct()
    {
        long first = VERSION;
        Interlocked.Increment(ref calls);
        return Seen.In(first, VERSION);
    }

    public long Calls() => Interlocked.Read(ref calls);

    public override long Abstract()
    {
        long first = VERSION;
        Seen.Pause();
        return Seen.In(first, VERSION);
    }

    /// <summary>New code calls what else is new, by its slot.</summary>
    public long Calling() => Seen.Calling(VERSION, Called());

    public virtual long Called() => VERSION;

    long IWay.Through() => Seen.In(VERSION, VERSION);

    public long Property
    {
        get
        {
            long first = VERSION;
            return Seen.In(first, VERSION);
        }
    }

    public long this[int index] => Seen.In(VERSION - index, VERSION - index) + index;

    public static long operator +(NAME one, int other) => Seen.In(VERSION + other, VERSION + other) - other;

    public static explicit operator long(NAME one) => Seen.In(VERSION, VERSION);

    public long Generic<T>(T value)
    {
        // Each lambda's call is an invocation of its own: what it compares is its own body's alone.
        Func<T, long> inner = _ =>
        {
            long first = VERSION;
            Seen.Pause();
            return Seen.In(first, VERSION);
        };
        return inner(value);
    }

    // Code elsewhere calls it with an int.
    public static long Pick(long value) => Seen.In(VERSION, VERSION) + value;

    public static long Pick(int value) => Seen.In(VERSION, VERSION) + value; //odd

    public Func<long> Lambda()
    {
        var own = 0L;
        return () =>
        {
            long first = VERSION;
            own++;
            Seen.Pause();
            return Seen.In(first, VERSION);
        };
    }

    public long Local()
    {
        return Inner();

        static long Inner()
        {
            long first = VERSION;
            Seen.Pause();
            return Seen.In(first, VERSION);
        }
    }

    public async Task<long> LaterAsync()
    {
        await Task.Yield();
        long first = VERSION;
        Seen.Pause();
        return Seen.In(first, VERSION);
    }

    public IEnumerable<long> Walk()
    {
        while (true)
        {
            long first = VERSION;
            Seen.Pause();
            yield return Seen.In(first, VERSION);
        }
    }

    public long Always() => Seen.In(VERSION, VERSION);

    public long Asked()
    {
        INAME asked = this;
        return asked.More(); //odd
        return asked.Always(); //even
    }

    /// <summary>Reads a field that came with this version.</summary>
    public long Late() => Seen.Same("NAME", VERSION, lateVERSION);

    public long Raise() => Happened?.Invoke() ?? 0;

    public long OnHappened()
    {
        long first = VERSION;
        Seen.Pause();
        return Seen.In(first, VERSION);
    }

    public long Query() => (from one in new[] { 1L } let two = one + 1 select Seen.In(one * VERSION, VERSION) + two - 2).Single();

    public sealed class Nested
    {
        public long Get() => new NestedAgain().Get();

        private sealed class NestedAgain
        {
            public long Get()
            {
                long first = VERSION;
                return Seen.In(first, VERSION);
            }
        }
    }

    private sealed class Odd; //odd
}

public class NAMEBox<T>
{
    public T? Value;

    public long Get()
    {
        long first = VERSION;
        Seen.Pause();
        return Seen.In(first, typeof(T) == typeof(void) ? 0 : VERSION);
    }
}

public struct NAMEStruct
{
    public int Count;

    public long Get()
    {
        long first = VERSION;
        Count++;
        return Seen.In(first, VERSION);
    }
}

public static class NAMEExtensions
{
    public static long Extended(this NAME one)
    {
        long first = VERSION;
        Seen.Pause();
        return Seen.In(first, VERSION);
    }
}
