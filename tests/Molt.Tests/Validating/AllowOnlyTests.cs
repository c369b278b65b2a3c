using Xunit;

namespace Molt.Tests.Validating;

/// <summary>What scripts have when nothing is theirs but what the host names: their own types, and the language.</summary>
public sealed class AllowOnlyTests
{
    private const string Things = "Molt.Tests.Validating.HostThings";

    private const string Language = """
        namespace Game.Rooms;
        using System.Runtime.CompilerServices;
        using Molt;
        public interface IThing { int Size { get; } }
        public enum Kind { Small, Big }
        [AttributeUsage(AttributeTargets.Class)] public sealed class MarkAttribute(string name) : Attribute { public string Name => name; }
        public record struct Place(int X, int Y);
        public record Card(string Name, decimal Price);
        [Mark("a"), Obsolete("b")] public abstract class Base<T> where T : class, IThing { public abstract T? Find(Func<T, bool> test); }
        public sealed class Room : Base<Room>, IThing, IDisposable, IEquatable<Room>, IComparable<Room>
        {
            private readonly Room?[] rooms = new Room?[4];
            private event EventHandler? Entered;
            public int Size { get; set; } = int.Parse("4");
            public override Room? Find(Func<Room, bool> test)
            {
                foreach (var room in rooms) if (room is { Size: > 1 } && test(room)) return room;
                for (int i = 0; i < rooms.Length; i++) rooms[i] ??= new Room();
                return rooms[^1] ?? throw new InvalidOperationException($"none of {rooms.Length}");
            }
            public (int, string Name) Both() => (1, Kind.Small.ToString() + 'c' + 1.5 + nullable);
            private int? nullable = null;
            public IEnumerable<int> Numbers() { yield return 1; yield return Size; }
            public async Task<int> Later(Task<int> other, ValueTask<string> text) { await Task.CompletedTask; var size = (await text.ConfigureAwait(false)).Length; return size + await other; }
            public async IAsyncEnumerable<int> Each() { await foreach (var one in Each()) yield return one; }
            public int Sum(params ReadOnlySpan<int> numbers) { var sum = 0; foreach (var one in numbers[1..]) sum += one; return sum; }
            public void Swap(ref int a, ref int b) => (a, b) = (b, a);
            public Place Move(Place place) => place with { X = place.X + 1 };
            public bool Equals(Room? other) => other?.Size == Size;
            public override bool Equals(object? other) => Equals(other as Room);
            public override int GetHashCode() => Size;
            public int CompareTo(Room? other) => Size.CompareTo(other?.Size);
            public static Room operator +(Room one, Room other) => new() { Size = one.Size + other.Size };
            public static explicit operator int(Room room) => room.Size;
            public void Dispose() { try { lock (rooms) Entered?.Invoke(this, EventArgs.Empty); } catch (Exception exception) when (exception.Message.StartsWith("a", StringComparison.Ordinal)) { throw; } finally { Size = 0; } }
            ~Room() { }
            public string Where([CallerMemberName] string name = "") { using var room = new Room(); Action<string> none = text => { }; none(name); int[] list = [1, .. Numbers2()]; return name + list.Length; }
            private static int[] Numbers2() => [2];
            [Upgrade] private void Upgraded(OldState old) { }
            private static void Reloaded(ReloadContext context) { }
        }
        """;

    public static TheoryData<string, string, string> Cases => new()
    {
        { "the framework", "Game.Host", "class A { void F() => Console.WriteLine(); // denied\n void G() => File.Delete(\"a\"); } // denied" },
        { "a namespace that is allowed", "System.Linq", "class A { int F(IEnumerable<int> a) => a.Select(b => b + 1).Sum(); }" },
        { "what comes of an allowed one", "System.Linq", "class A { object F(IEnumerable<int> a) => a.ToList(); } // denied" },
        { "a type that is allowed", "System.Math", "class A { int F() => Math.Max(1, 2);\n double G() => MathF.Max(1, 2); } // denied" },
        { "a member that is allowed lets its type be mentioned", "System.Math.Max", "class A { int F() => Math.Max(1, 2);\n int G() => Math.Min(1, 2); } // denied" },
        { "a type that may be mentioned may not be made", $"{Things}.Creature.Legs", $"using {Things};\nclass A {{ int F(Creature a) => a.Legs;\n object G() => new Creature(); // denied\n void H(Creature a) => a.Walk(); }} // denied" },
        { "a constructor that is allowed", "System.Random..ctor", "class A { Random F() => new();\n int G() => new Random().Next(); } // denied" },
        { "the host's things", Things, $"using {Things};\nclass A : Creature {{ public override void Walk() => Bank.With(vault => vault.Spend(vault.Gold)); }}\nclass B {{ object F() {{ using var a = new ImpliedDisposable(); return a; }} }}" },
        { "an override of what only its type's member lets be", $"{Things}.Creature", $"using {Things};\nclass A : Creature {{ public override void Walk() => Hide(); public override string ToString() => $\"{{Legs}}\"; }}" },
        { "the door to reflection", "Game", "class A { object F() => GetType(); // denied\n object G() => typeof(A); // denied\n object H(Action a) => a.Method; } // denied" },
        { "dynamic", "Game", "class A { void F(dynamic a) { } } // denied" },
        { "tasks beyond waiting for them", "Game", "class A { Task F() => Task.Delay(1); // denied\n Task<int> G() => Task.FromResult(1);\n Task H() => Task.Run(() => { }); } // denied" },
        { "native code", "Game", "class A {\n [System.Runtime.InteropServices.DllImport(\"c\")] static extern int getpid(); } // denied" },
        { "exceptions elsewhere", "Game", "class A { void F() => throw new ArgumentException(\"a\");\n void G() => throw new IOException(); } // denied" },
    };

    [Fact]
    public void TheLanguageItselfAndTheScriptsOwnTypesAreAlwaysAllowed() => PolicyCases.Check(ScriptPolicy.AllowOnly("Nothing.At.All"), ("Room.cs", Language), ("Other.cs", "class Other { Game.Rooms.Room? room; object? F() => room; }"));

    [Theory, MemberData(nameof(Cases))]
    public void AllElseHasToBeNamed(string what, string allowed, string source)
    {
        Assert.NotEmpty(what);
        PolicyCases.Check(ScriptPolicy.AllowOnly(allowed), ("A.cs", source));
    }

    [Fact]
    public void WithoutANameThereIsTheLanguageAlone() => PolicyCases.Check(ScriptPolicy.AllowOnly(), ("A.cs", "class A { string F() => \"a\".ToUpper();\n void G() => Console.Write(1); } // denied"));

    [Fact]
    public void TheMessageSaysWhatIsNotAllowed()
    {
        var found = PolicyCases.Check(ScriptPolicy.AllowOnly("System.Linq"), ("A.cs", "class A { void F() => Console.Write(1); } // denied"));
        Assert.Equal("System.Console.Write(int) is not among what scripts may use. Use something else.", Assert.Single(found).Message);
    }
}
