using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using Molt.Model;
using Xunit;

namespace Molt.Tests.Weaving;

/// <summary>
/// Objects that never leave a fast lane are not made as what they are. Nobody can tell: the slow lane goes on with the same values wherever the fast one is left,
/// and objects that get anywhere else are what they always were.
/// </summary>
public class LocalObjectsTests
{
    private const string Program = """
        public delegate long Case(ref int lane, int turn);

        public class Shape
        {
            private int id = 7;
            protected string name = "shape";
            public int Id { get => id; set => id = value; }
            public int Letters => name.Length;
        }
        public class Grid(int width, int height) : Shape
        {
            private readonly int[] cells = new int[width * height];
            private int id = 1;
            public int Width => width;
            public int Height => height;
            public int Own { get => id; set => id = value; }
            public int this[int x, int y] { get => cells[y * width + x]; set => cells[y * width + x] = value; }
            public void Copy(Grid other) { id = other.id; Id = other.Id + other.Width; }
            public bool Is(object other) => this == other;
        }
        public class Account
        {
            public static Account Last;
            public int Balance { get; set; }
            public double Rate { get; set; } = 0.5;
            public (int, long) Pair = (1, 2);
            public Account Other { get; set; }
            public int Entries;
            public void Keep() { Last = this; }
            public Account Self => this;
            public void Tie(Account other) { Other = other; }
        }
        public class Careless { public static Careless Last; public int X { get; set; } = 3; public Careless() { Last = this; } }
        public class Final { public int X { get; set; } = 4; ~Final() { X = 0; } }
        public class Outer { private class Inner { public int X { get; set; } = 6; } public static long Run(ref int lane, int turn) { var inner = new Inner(); for (var i = 0; i < 9; i++) { inner.X += i; if (i == turn) lane = 1; } return inner.X; } }

        public static class Cases
        {
            public static long Nested(ref int lane, int turn)
            {
                var grid = new Grid(5, 4);
                var account = new Account { Balance = 3, Rate = 1.5 };
                long sum = 0;
                for (var round = 0; round < 3; round++)
                {
                    for (var y = 0; y < grid.Height; y++)
                        for (var x = 0; x < grid.Width; x++)
                        {
                            grid[x, y] = grid[x, y] * 31 + x - y + account.Balance;
                            if (round * 20 + y * 5 + x == turn) lane = 1;
                        }
                    for (var entry = 0; entry < 5; entry++) { Book(account, entry); account.Entries++; if (turn == 60 + entry) lane = 1; }
                    grid.Id += round;
                    grid.Own += grid.Letters;
                    sum = sum * 17 + grid[round, 1] + account.Balance + (long)account.Rate;
                }
                return sum * 31 + grid.Id * 5 + grid.Own + account.Entries;
            }

            private static void Book(Account account, int entry)
            {
                account.Balance += entry % 3 == 0 ? -entry : entry;
                if (account.Balance < 0) account.Rate += 1;
            }

            public static long Paired(ref int lane, int turn)
            {
                var account = new Account();
                for (var i = 0; i < 9; i++) { account.Pair.Item1 += i; account.Balance += account.Pair.Item1; if (i == turn) lane = 1; }
                return account.Balance + account.Pair.Item2;
            }

            public static long Lent(ref int lane, int turn)
            {
                var (one, other) = (new Grid(2, 2), new Grid(3, 3));
                var sum = 0L;
                for (var i = 0; i < 9; i++)
                {
                    one.Own += i;
                    other.Copy(one);
                    if (i == turn) lane = 1;
                    sum = sum * 3 + other.Own + other.Id;
                }
                return sum;
            }

            public static long Compared(ref int lane, int turn)
            {
                var (one, other) = (new Grid(2, 2), new Grid(3, 3));
                var sum = 0L;
                for (var i = 0; i < 9; i++)
                {
                    one.Own += one.Is(one) ? 1 : 10;
                    one.Own += one.Is(other) ? 100 : 1000;
                    if (i == turn) lane = 1;
                }
                return sum + one.Own;
            }

            public static long Kept(ref int lane, int turn)
            {
                var account = new Account();
                for (var i = 0; i < 9; i++) { account.Keep(); account.Balance += i; Account.Last.Balance += 100; if (i == turn) lane = 1; }
                return account.Balance + (Account.Last == account ? 1_000_000 : 0);
            }

            public static long Itself(ref int lane, int turn)
            {
                var account = new Account();
                var same = account.Self;
                for (var i = 0; i < 9; i++) { same.Balance += i; account.Balance *= 2; if (i == turn) lane = 1; }
                return account.Balance;
            }

            public static long Tied(ref int lane, int turn)
            {
                var (one, other) = (new Account(), new Account());
                one.Tie(other);
                for (var i = 0; i < 9; i++) { one.Other.Balance += i; other.Balance += 100; if (i == turn) lane = 1; }
                return other.Balance;
            }

            public static long Leaking(ref int lane, int turn)
            {
                var careless = new Careless();
                for (var i = 0; i < 9; i++) { careless.X += i; Careless.Last.X *= 2; if (i == turn) lane = 1; }
                return careless.X;
            }

            public static long Finalized(ref int lane, int turn)
            {
                var final = new Final();
                for (var i = 0; i < 9; i++) { final.X += i; if (i == turn) lane = 1; }
                return final.X;
            }

            public static long Late(ref int lane, int turn)
            {
                var sum = 0L;
                for (var i = 0; i < 9; i++)
                {
                    var account = new Account { Balance = i };
                    for (var j = 0; j < 3; j++) { account.Balance += j; if (i * 3 + j == turn) lane = 1; }
                    sum = sum * 5 + account.Balance;
                }
                return sum;
            }

            public static long Either(ref int lane, int turn)
            {
                Account account = null, other = new Account();
                for (var i = 0; i < 9; i++)
                {
                    if (i == 4) account = new Account();
                    var chosen = account ?? other;
                    chosen.Balance += i;
                    if (i == turn) lane = 1;
                }
                return account.Balance * 100 + other.Balance;
            }

            public static long Given(ref int lane, int turn)
            {
                var account = new Account { Balance = 2 };
                for (var i = 0; i < 9; i++) { account.Balance += i; if (i == turn) lane = 1; }
                return Ask(account);
            }

            private static long Ask(object account) => account is Account known && account.GetType() == typeof(Account) && known.ToString() == "Account" ? known.Balance : -1;

            public static long Thrown(ref int lane, int turn)
            {
                var account = new Account();
                try
                {
                    var grid = new Grid(2, turn < 0 ? -turn : 3);
                    for (var i = 0; i < 9; i++) { grid[i & 1, i % 4] = i; account.Balance += grid[0, 0]; if (i == turn) lane = 1; }
                }
                catch (Exception thrown) { return account.Balance * 10 + thrown.GetType().Name.Length; }
                return account.Balance;
            }

            public static long Conditions(ref int lane, int turn)
            {
                var (grid, sum) = (new Grid(3, 3), 0L);
                for (var i = 0; i < 9 && grid.Own < 40 || i < 2; i++)
                {
                    if (i > 3 && (grid.Own & 1) == 0 || grid.Own > 30) sum += 5;
                    while (grid.Own % 3 != 0 && !(grid.Own > 20 && i < 5)) { grid.Own++; sum += grid.Own; if (sum == turn) lane = 1; }
                    grid.Own += i > 2 && sum > 3 ? 2 : 1;
                    if (i == turn) lane = 1;
                }
                return sum * 1000 + grid.Own;
            }

            public static long Inside(ref int lane, int turn) => Outer.Run(ref lane, turn);
        }
        """;

    private delegate ref int Place();

    public static TheoryData<string> Methods =>
        ["Nested", "Paired", "Lent", "Compared", "Kept", "Itself", "Tied", "Leaking", "Finalized", "Late", "Either", "Given", "Thrown", "Conditions", "Inside"];

    [Theory]
    [MemberData(nameof(Methods))]
    public void WhereverTheFastLaneIsLeftTheAnswerIsThatOfUnwovenCode(string method)
    {
        var script = WovenScript.Of(Program);
        var plain = new AssemblyLoadContext("plain").LoadFromStream(new MemoryStream(script.Source.Image));
        var (woven, expected) = (CaseOf(script.Assembly, method), CaseOf(plain, method));
        var lane = LaneOf(script, method);
        for (var turn = -3; turn < 70; turn++)
        {
            var unused = 0;
            lane() = 0;
            Assert.Equal(expected(ref unused, turn), woven(ref lane(), turn));
            Assert.Equal(expected(ref unused, turn), woven(ref lane(), turn)); // in the slow lane from its start, if it was closed
        }
    }

    [Theory]
    [InlineData("Nested", 2)]
    [InlineData("Lent", 1)]
    [InlineData("Inside", 1)]
    [InlineData("Paired", 0)]
    [InlineData("Kept", 0)]
    [InlineData("Itself", 0)]
    [InlineData("Tied", 1)]
    [InlineData("Leaking", 0)]
    [InlineData("Finalized", 0)]
    [InlineData("Late", 0)]
    [InlineData("Given", 0)]
    public void OnlyObjectsThatNeverLeaveHaveStandIns(string method, int count)
    {
        var script = WovenScript.Of(Program);
        var made = BodiesOf(script, method).SelectMany(body => Made(script.Assembly, body)).Distinct().ToList();

        Assert.Equal(count, made.Count(type => type.Name.StartsWith(SlotNames.StandInOf(0)[..^1], StringComparison.Ordinal)));
    }

    private delegate long Case(ref int lane, int turn);

    private static Case CaseOf(Assembly assembly, string method) => assembly.GetType("Cases", true)!.GetMethod(method)!.CreateDelegate<Case>();

    private static IEnumerable<MethodInfo> BodiesOf(WovenScript script, string method) =>
        method == "Inside" ? [script.Method("Outer", "Run")] : [script.Method("Cases", method)];

    /// <summary>The field that closes a method's fast lane, or one that means nothing.</summary>
    private static Place LaneOf(WovenScript script, string method)
    {
        var field = script.LaneOf(BodiesOf(script, method).Single());
        if (field is null) return () => ref nothing;
        var address = new DynamicMethod("address", typeof(int).MakeByRefType(), [], typeof(LocalObjectsTests).Module, skipVisibility: true);
        var code = address.GetILGenerator();
        code.Emit(OpCodes.Ldsflda, field);
        code.Emit(OpCodes.Ret);
        return address.CreateDelegate<Place>();
    }

    private static int nothing;

    private static IEnumerable<Type> Made(Assembly assembly, MethodInfo method)
    {
        var il = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var offset = 0; offset + 4 < il.Length; offset++)
            if (il[offset] == OpCodes.Newobj.Value && TypeMadeBy(assembly, BitConverter.ToInt32(il, offset + 1)) is { } type) yield return type;
    }

    // Not each byte is the beginning of an instruction: what names nothing is none.
    private static Type? TypeMadeBy(Assembly assembly, int token)
    {
        try { return assembly.ManifestModule.ResolveMethod(token)?.DeclaringType; }
        catch (Exception failure) when (failure is ArgumentException or BadImageFormatException) { return null; }
    }
}
