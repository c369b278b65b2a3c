namespace G;
public struct Box<T>
{
    public T Item;
    public Box(T item) => Item = item;
    public struct Inner<U> { public T A; public U B; public readonly string Show() => $"{A}/{B}"; }
}
public static class Use { public static string Go() => new Box<int>(3).Item.ToString()!; }
