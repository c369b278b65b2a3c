namespace Game;

public class Store
{
    private readonly int[] slots = new int[4];

    public virtual bool TryFind(string key, out object? value)
    {
        value = null;
        return false;
    }

    public virtual bool TryGet<TKey, TValue>(TKey key, out TValue? value)
    {
        value = default;
        return false;
    }

    public virtual ref int Slot(ref int index) => ref slots[index];

    public virtual int Sum(in (int A, int B) pair) => pair.A + pair.B;

    public virtual void Reset(ref int slot) => slot = 0;

    public virtual int Count(ReadOnlySpan<int> numbers) => numbers.Length;

    public virtual int Longest<T>(scoped ReadOnlySpan<T> items) => items.Length;

    public virtual string Name<T>(scoped T item) where T : allows ref struct => typeof(T).Name;

    public virtual Span<int> Rest(Span<int> numbers) => numbers;

    public virtual string Mixed<T>(int first, out T last, T given)
    {
        last = given;
        return $"{first}";
    }
}

public class Cache<TKey, TValue> : Store
{
    public string Kind => $"{typeof(TKey).Name}-{typeof(TValue).Name}";

    public override bool TryFind(string key, out object? value)
    {
        value = (key, typeof(TValue).Name);
        return true;
    }

    public override bool TryGet<TAny, TFound>(TAny key, out TFound? value) where TFound : default
    {
        value = (TFound)(object)$"{key} of {Kind}";
        return base.TryGet<TAny, int>(key, out _) || true;
    }

    public override ref int Slot(ref int index)
    {
        index++;
        return ref base.Slot(ref index);
    }

    public override int Sum(in (int A, int B) pair) => pair.A * 100 + pair.B;

    public override void Reset(ref int slot) => slot = -Kind.Length;

    public override int Count(ReadOnlySpan<int> numbers) => numbers[1..].Length + Kind.Length;

    public override int Longest<T>(scoped ReadOnlySpan<T> items) => -items.Length;

    public override string Name<T>(scoped T item) => base.Name(item) + Kind;

    public override Span<int> Rest(Span<int> numbers) => numbers[1..];

    public override string Mixed<T>(int first, out T last, T given) => base.Mixed(first + 1, out last, given) + Kind;
}

public class Twin<T> : Cache<T, Dictionary<T, T>>;
