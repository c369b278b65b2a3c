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

    public virtual int Sum(in (int A, int B) pair) => pair.A - pair.B;

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
}

public class Twin<T> : Cache<T, Dictionary<T, T>>
{
    public override bool TryFind(string key, out object? value) => !base.TryFind(key + typeof(T).Name, out value);
}
