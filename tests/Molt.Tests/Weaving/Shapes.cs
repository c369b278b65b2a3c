namespace Molt.Tests.Weaving;

/// <summary>A program of all the shapes that a weaver could stumble over. Its Run answers a line for each that it reached.</summary>
internal static class Shapes
{
    public const string Source = """
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Numerics;
        [assembly: Debuggable(DebuggableAttribute.DebuggingModes.IgnoreSymbolStoreSequencePoints)]

        public interface IShape<out T> { T Get(); string Describe() => $"{typeof(T).Name} {Get()}"; static virtual int Rank => 1; }
        public interface IAddable<T> where T : IAddable<T> { static abstract T operator +(T a, T b); static abstract T Zero { get; } }
        public readonly struct Money(int cents) : IAddable<Money>, IEquatable<Money>
        {
            public int Cents { get; } = cents;
            public static Money operator +(Money a, Money b) => new(a.Cents + b.Cents);
            public static Money Zero => default;
            public bool Equals(Money other) => other.Cents == Cents;
            public override string ToString() => $"{Cents}c";
        }
        public record Person(string Name, int Age) { public required string City { get; init; } }
        public record Student(string Name, int Age, string School) : Person(Name, Age);
        public readonly record struct Point(int X, int Y);
        public abstract class Animal { public abstract string Sound(); public virtual string Twice() => Sound() + Sound(); }
        public sealed class Dog : Animal { public override string Sound() => "wau"; public override string Twice() => "2x" + base.Twice(); }
        public class Box<T> : IShape<T> where T : notnull
        {
            public T Value = default!;
            static readonly List<T> all = [];
            public T Get() => Value;
            public U Map<U>(Func<T, U> map) => map(Value);
            public class Inner<V> where V : class, IComparable<V>, new()
            {
                public string Name<W>(T t, V v, W w) where W : struct, IComparable<W> => $"{t} {v} {w} {all.Count} {w.CompareTo(w)}";
                public static Box<T> Wrap(T t) { var box = new Box<T> { Value = t }; all.Add(t); return box; }
            }
            public struct Pair { public T A; public T B; public void Swap() => (A, B) = (B, A); public readonly override string ToString() => $"{A}/{B}"; }
        }
        public sealed class Word : IComparable<Word> { public int CompareTo(Word? other) => 0; public override string ToString() => "word"; }
        public interface IExplicit { int Number { get; set; } event Action Raised; }
        public class Explicit : IExplicit
        {
            int number; Action? raised;
            int IExplicit.Number { get => number; set { number = value; raised?.Invoke(); } }
            event Action IExplicit.Raised { add => raised += value; remove => raised -= value; }
            public int this[int i, string s] { get => i + s.Length; set => number = value; }
            public static Explicit operator ++(Explicit e) { e.number++; return e; }
            public static implicit operator int(Explicit e) => e.number;
            ~Explicit() => Shapes.Finalized = true;
        }
        file class Hidden { public string Tell() => "file-local"; }
        public static class Extensions
        {
            public static int Twice(this int n) => 2 * n;
            extension(string text) { public int Vowels => text.Count(c => "aeiou".Contains(c)); public string Shout(int n) => text.ToUpper() + new string('!', n); }
            extension<T>(List<T> list) where T : class { public T? LastOrNull => list.Count == 0 ? null : list[^1]; public static List<T> Two(T a) => [a, a]; }
        }
        public delegate T Changer<T>(T value);
        [StructLayout(LayoutKind.Sequential)] public class Layout { public int A; public byte B; }
        [StructLayout(LayoutKind.Explicit, Size = 16)] public struct Overlay { [FieldOffset(0)] public long L; [FieldOffset(4)] public int High; }
        public static class Native { [DllImport("libc", EntryPoint = "getpid")] public static extern int Pid(); [MarshalAs(UnmanagedType.Bool)] public static bool Flag = true; }
        public ref struct Cursor(Span<int> data) { public Span<int> Data = data; public int Sum() { var s = 0; foreach (var d in Data) s += d; return s; } }
        public interface IGet<T> where T : allows ref struct { int Of(T t); }
        public class GetLength : IGet<ReadOnlySpan<char>> { public int Of(ReadOnlySpan<char> t) => t.Length; }

        public static unsafe class Shapes
        {
            public static bool Finalized;
            public const string Constant = "constant"; public const string? None = null; public const double Pi = 3.25; public const decimal Price = 1.5m;
            public enum Color : byte { Red = 1, Green = 200 }
            static readonly int[] table = [1, 2, 3, 4, 5, 6, 7, 8, 9];
            static readonly string startup = Make();
            static Shapes() => startup += " static";
            static string Make() => "made";
            [ThreadStatic] static int perThread;

            public static List<string> Run()
            {
                var answers = new List<string>();
                void Say(object? what, [CallerArgumentExpression(nameof(what))] string name = "") => answers.Add($"{name} = {what}");
                Say(((IShape<string>)new Box<string> { Value = "v" }).Describe());
                Say(Rank<Box<int>, int>()); Say(Sum<Money>(new(1), new(2)));
                Say(new Person("A", 1) { City = "X" } with { Age = 2 }); Say(new Student("B", 3, "S") { City = "Y" }); Say(new Point(1, 2) == new Point(1, 2));
                Say(new Dog().Twice()); Say(new Box<int> { Value = 3 }.Map(n => n.ToString() + n));
                Say(new Box<int>.Inner<Word>().Name(1, new Word(), 2.5)); Say(new Box<string>.Inner<Word>().Name("t", new Word(), 7L));
                Say(Box<string>.Inner<Word>.Wrap("w").Get()); var pair = new Box<string>.Pair { A = "a", B = "b" }; pair.Swap(); Say(pair);
                IExplicit e = new Explicit(); var raised = 0; e.Raised += () => raised++; e.Number = 4; Say(e.Number + raised); Say(((Explicit)e)[2, "abc"]);
                var inc = (Explicit)e; inc++; Say((int)inc);
                Say(new Hidden().Tell()); Say(5.Twice()); Say("education".Vowels); Say("hey".Shout(3)); Say(new List<string> { "x", "last" }.LastOrNull); Say(List<string>.Two("t").Count);
                Say(Change(3, n => n + 1)); Say(new Overlay { High = 1 }.L); Say(Native.Pid() > 0 && Native.Flag); Say(new Layout { A = 1, B = 2 }.B);
                Say(new Cursor([1, 2, 3]).Sum()); Say(Length(new GetLength(), "span".AsSpan())); Say(Count<ReadOnlySpan<char>>("abc", s => s.Length));
                Say(Constant + None + Pi + Price); Say(table.Sum()); Say(startup); Say(perThread++);
                Say(string.Join(',', Numbers(4).Select(n => n * n))); Say(Waiting().Result); Say(Streaming().Result);
                Say(Filtered(1)); Say(Filtered(2)); Say(Filtered(3)); Say(Switched("three")); Say(Switched("none")); Say(Jump(7));
                Say(Stacked(5)); Say(Pointers()); Say(Bytes().Length + Bytes()[2]); Say(Ints().ToArray().Sum()); Say(Nameless()); Say(Local(3)); Say(Generic<int, string>(1, "s"));
                Say(Unmanaged(new Point(3, 4))); Say(FunctionPointer(&Add)); Say(Default<Point>()); Say(Swap((1, "b")));
                Say(Lazy.Value); Say(Locked()); Say(Recursive(20)); Say(Params(1, 2, 3)); Say(Opt()); Say(RefReturn()); Say(Dyn(2)); Say(Nested()); Say(Checked());
                Say(Long()); Say(Try(() => throw new InvalidOperationException("thrown"))); Say(Interlock()); Say(Tuple()); Say(Vectors()); Say(Constrained(new Money(5)));
                Say(Patterns([1, 2, 3, 4])); Say(Query()); Say(Quiet()); Say(new int[2, 3].Length + Grid()[1, 1]); Say(typeof(Box<>.Inner<>).Name); Say(nameof(Shapes)); Say(Partial.Half(9)); Say(new Field { Value = 4 }.Value);
                return answers;
            }
            static int Rank<T, U>() where T : IShape<U> => T.Rank;
            static T Sum<T>(params T[] all) where T : IAddable<T> { var sum = T.Zero; foreach (var one in all) sum += one; return sum; }
            static T Change<T>(T value, Changer<T> changer) => changer(value);
            static int Length<T>(IGet<T> get, T t) where T : allows ref struct => get.Of(t);
            static int Count<T>(scoped T t, Func<T, int> f) where T : allows ref struct => f(t);
            static IEnumerable<int> Numbers(int n) { for (var i = 0; i < n; i++) { try { yield return i; } finally { perThread++; } } }
            static async Task<int> Waiting() { var sum = 0; for (var i = 0; i < 3; i++) { await Task.Yield(); try { sum += await Task.FromResult(i); } catch (Exception) when (sum < 0) { await Task.Delay(1); } } return sum; }
            static async IAsyncEnumerable<int> Stream([EnumeratorCancellation] CancellationToken token = default) { for (var i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }
            static async ValueTask<int> Streaming2() { var n = 0; await foreach (var i in Stream()) n += i; return n; }
            static Task<int> Streaming() => Streaming2().AsTask();
            static string Filtered(int n)
            {
                var log = "";
                try { try { throw n switch { 1 => new ArgumentException("a"), 2 => new FormatException(), _ => new Exception("last") }; }
                      catch (ArgumentException e) when (e.Message == "a") { log += "filter "; } finally { log += "finally "; } }
                catch (FormatException) { log += "format"; } catch { log += "any"; }
                return log;
            }
            static int Switched(string s) => s switch { "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, _ => -1 };
            static int Jump(int n) { switch (n) { case 5: return 50; case 6: return 60; case 7: goto case 5; case 8: return 80; default: return 0; } }
            static int Stacked(int n) { Span<int> s = stackalloc int[n]; var zero = s[0]; for (var i = 0; i < n; i++) s[i] = i; return s[n - 1] + zero; }
            [SkipLocalsInit] static int Unzeroed(int n) { Span<int> s = stackalloc int[n]; s.Fill(1); return s[0]; }
            static int Pointers() { var n = 5; int* p = &n; Bump(p, (void**)&p); fixed (int* q = table) return *p + q[2] + Unzeroed(4); }
            static void Bump(int* p, void** unused) => (*p)++;
            static ReadOnlySpan<byte> Bytes() => "bytes"u8;
            static ReadOnlySpan<int> Ints() => [10, 20, 30, 40, 50];
            static string Nameless() { var a = new { X = 1, Y = "y" }; return a.ToString() + new { a.X }.Equals(new { X = 1 }); }
            static int Local(int n) { int k = n; int Inner(int m) => m + k; static int Still(int m) => m * 2; T Id<T>(T t) => t; return Inner(Still(Id(n))); }
            static string Generic<T, U>(T t, U u) where T : struct where U : class => $"{t}{u}{typeof(T).Name}";
            static int Unmanaged<T>(T t) where T : unmanaged => sizeof(T);
            static int Argument(__arglist) => new ArgIterator(__arglist).GetRemainingCount();
            static int FunctionPointer(delegate*<int, int, int> f) => f(2, 3);
            static int Add(int a, int b) => a + b;
            static T? Default<T>() => default;
            static (string, int) Swap((int, string) pair) => (pair.Item2, pair.Item1);
            static class Lazy { public static readonly string Value = Compute(); static string Compute() => "lazy"; }
            [MethodImpl(MethodImplOptions.Synchronized)] static int Locked() { lock (table) return 1; }
            static int Recursive(int n) => n < 2 ? n : Recursive(n - 1) + Recursive(n - 2);
            static int Params(params ReadOnlySpan<int> all) => all.Length;
            static string Opt(int n = 3, string s = "d", Color c = Color.Red, DateTime when = default) => $"{n}{s}{c}";
            static int RefReturn() { ref readonly var r = ref First(table); ref var w = ref Writable(table); return r + w; }
            static ref readonly int First(in int[] all) => ref all[0];
            static ref int Writable(int[] all) => ref all[1];
            static object Dyn(dynamic d) => d + 1;
            static string Nested() { Func<int, Func<int, int>> f = a => b => a + b; var sum = 0; Action add = () => { for (var i = 0; i < 3; i++) { var k = i; sum += ((Func<int>)(() => k))(); } }; add(); return $"{f(1)(2)} {sum}"; }
            static string Checked() { try { checked { var m = int.MaxValue; return (m + Recursive(1)).ToString(); } } catch (OverflowException) { return "overflow"; } }
            static long Long() { long s = 0; for (int i = 0; i < 100_000; i++) s += Recursive(i & 1); return s; }
            static string Try(Action a) { try { a(); return "no"; } catch (InvalidOperationException e) { return e.Message; } }
            static int Interlock() { var n = 1; Interlocked.Increment(ref n); return n; }
            static string Tuple() { var (a, (b, c)) = (1, (2, "z")); return $"{a}{b}{c}"; }
            static float Vectors() { var v = new Vector4(1, 2, 3, 4); return (v * v).X + Vector4.Dot(v, v); }
            static string Constrained<T>(T t) where T : IEquatable<T> => t.ToString() + t.Equals(t);
            static string Patterns(int[] a) => a is [var first, .., var last] and { Length: > 3 } ? $"{first}{last}" : "no";
            static string Query() => string.Join(' ', from n in table where n > 6 let m = n * 2 orderby m descending select m);
            static string Quiet() { using var d = new Disposed(); return d?.ToString() ?? ""; }
            static int[,] Grid() { var g = new int[2, 2]; g[1, 1] = 9; return g; }
            sealed class Disposed : IDisposable { public void Dispose() => perThread = 0; public override string ToString() => "using"; }
        }
        public static partial class Partial { public static partial int Half(int n); }
        public static partial class Partial { public static partial int Half(int n) => n / 2; }
        public class Field { public int Value { get => field + 1; set => field = value * 2; } }
        """;
}
