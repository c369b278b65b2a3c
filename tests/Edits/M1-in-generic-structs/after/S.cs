namespace G;
#pragma warning disable CS0660, CS0661
public struct Box<T>
{
    public T Item;
    public Box(T item) => Item = item;
    public Box(T item, int times) : this(item) { Count(times); }
    public void Set(T item) => Item = item;
    public U Map<U>(Func<T, U> map) => map(Item);
    public static bool operator ==(Box<T> a, Box<T> b) => Equals(a.Item, b.Item);
    public static bool operator !=(Box<T> a, Box<T> b) => !(a == b);
    public static implicit operator Box<T>(T item) => new(item);
    [System.Runtime.CompilerServices.IndexerName("At")] public T this[int i] { get => Item; set => Item = value; }
    private void Count(int times) { for (var i = 0; i < times; i++) Set(Item); }
    public struct Inner<U> { public T A; public U B; public readonly string Show() => $"{A}/{B}"; 
       public Inner(T a, U b) { A = a; B = b; }
       public void Swap<V>(ref V v, V w) { v = w; }
       public readonly Inner<V> With<V>(V v) => new(A, v); }
}
public static class Use { public static string Go() 
{ 
  Box<int> b = 5; b.Set(7); b[0] = b[0] + 1;
  Func<int, string> f = x => x + "!";
  Action<int> set = b.Set; set(99);
  Func<Func<int, string>, string> m = b.Map<string>;
  var inner = new Box<string>.Inner<int>("a", 2); var w = ""; inner.Swap(ref w, "w");
  return $"{b.Item} {b == 8} {b.Map(f)} {m(f)} {new Box<string>("q", 2).Item} {inner.With(2.5).Show()} {w}"; } }
