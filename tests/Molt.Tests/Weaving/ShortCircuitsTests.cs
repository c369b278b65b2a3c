using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;
using Molt.Images;
using Molt.Weaving.Bodies;
using Xunit;

namespace Molt.Tests.Weaving;

/// <summary>Conditions of several parts branch part by part in woven code, and mean what they meant.</summary>
public class ShortCircuitsTests
{
    private const string Program = """
        public static class C
        {
            public static int Asked;
            private static bool P(int mask, int bit) { Asked = Asked * 7 + bit; return (mask >> bit & 1) != 0; }

            public static int And(int m) { if (P(m, 0) && P(m, 1)) return 1; return 2; }
            public static int Or(int m) { if (P(m, 0) || P(m, 1)) return 1; return 2; }
            public static int NotAnd(int m) { if (!(P(m, 0) && P(m, 1))) return 1; return 2; }
            public static int Three(int m) { if (P(m, 0) && P(m, 1) && P(m, 2)) return 1; return 2; }
            public static int Mixed(int m) { if ((P(m, 0) || P(m, 1)) && (P(m, 2) || P(m, 3)) || P(m, 4)) return 1; return 2; }
            public static int Chosen(int m) { var x = P(m, 0) && P(m, 1) ? 3 : P(m, 2) || P(m, 3) ? 4 : 5; return x; }
            public static int While(int m) { var n = 0; while (P(m, n) && n < 4 || P(m, n + 1)) { if (n++ > 6) break; } return n; }
            public static int For(int m) { var n = 0; for (var i = 0; i < 5 && (P(m, i) || n < 2); i++) { if (P(m, i) && i > 1) continue; n += i; } return n; }
            public static int Do(int m) { var n = 0; do n++; while (n < 5 && P(m, n)); return n; }
            public static bool Value(int m) { var both = P(m, 0) && P(m, 1); if (both) return P(m, 2) || both; return both; }
            public static bool Twice(int m) { bool both; if (both = P(m, 0) && P(m, 1)) m++; return both && P(m, 2); }
            public static int Pattern(int m) { object o = m; if (o is int n and > 3 and < 20 && P(n, 0)) return n; return -1; }
            public static int Lifted(int? m) { if (m > 3 && m < 20 || m == 1) return 1; return 2; }
            public static int Again(int m) { if ((P(m, 0) ? 0 : m) is 0 or 6 or 12) return 1; return 2; }
            public static int Far(int m)
            {
                var n = 0;
                if (P(m, 0) && P(m, 1))
                {
                    n += P(m, 0) ? 1 : 2; n += P(m, 1) ? 3 : 4; n += P(m, 2) ? 5 : 6; n += P(m, 3) ? 7 : 8; n += P(m, 4) ? 9 : 10; n += P(m, 0) ? 1 : 2; n += P(m, 1) ? 3 : 4;
                    n += P(m, 2) ? 5 : 6; n += P(m, 3) ? 7 : 8; n += P(m, 4) ? 9 : 10; n += P(m, 0) ? 1 : 2; n += P(m, 1) ? 3 : 4; n += P(m, 2) ? 5 : 6;
                }
                return n;
            }
            public static int Sequence(int m) { var n = 0; foreach (var value in Values(m)) n = n * 5 + value; return n; }
            private static IEnumerable<int> Values(int m) { for (var i = 0; i < 4 && (P(m, i) || P(m, i + 1)); i++) if (P(m, i) && i > 0) yield return i; else yield return 7; }
            public static int Later(int m) => LaterAsync(m).Result;
            private static async System.Threading.Tasks.Task<int> LaterAsync(int m)
            {
                var n = 0;
                while (n < 5 && P(m, n) || n < 2) { n++; if (P(m, n) && n > 2) await System.Threading.Tasks.Task.Yield(); }
                return n;
            }
            public static int Caught(int m)
            {
                try { if (P(m, 0) && P(m, 1)) throw new InvalidOperationException(); return 1; }
                catch (InvalidOperationException) when (P(m, 2) && P(m, 3) || P(m, 4)) { return 2; }
                catch (InvalidOperationException) { return 3; }
                finally { if (P(m, 3) || P(m, 4)) Asked++; }
            }
        }
        """;

    public static TheoryData<string> Methods =>
    [
        "And", "Or", "NotAnd", "Three", "Mixed", "Chosen", "While", "For", "Do", "Value", "Twice", "Pattern", "Lifted", "Again", "Far", "Sequence", "Later", "Caught",
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void PartsAreAskedInOrderAndAsFarAsNeeded(string method)
    {
        var script = WovenScript.Of(Program);
        var plain = new AssemblyLoadContext("plain").LoadFromStream(new MemoryStream(script.Source.Image));
        for (var mask = 0; mask < 32; mask++) Assert.Equal(Answer(plain, method, mask), Answer(script.Assembly, method, mask));
    }

    [Theory]
    [InlineData("And")]
    [InlineData("Or")]
    [InlineData("Three")]
    [InlineData("For")]
    public void NoConditionIsStoredToBeBranchedOn(string method)
    {
        var script = WovenScript.Of(Program);
        var plain = new AssemblyLoadContext("plain").LoadFromStream(new MemoryStream(script.Source.Image));

        Assert.NotEmpty(BranchesToStores(plain, method));
        Assert.Empty(BranchesToStores(script.Assembly, method));
    }

    [Fact]
    public void CodeKeepsItsLength()
    {
        var script = WovenScript.Of(Program);
        var plain = new AssemblyLoadContext("plain").LoadFromStream(new MemoryStream(script.Source.Image));
        foreach (var method in plain.GetType("C", true)!.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            var il = method.GetMethodBody()!.GetILAsByteArray()!;
            Assert.Equal(il.Length, ShortCircuits.Straighten(il).Length);
        }
    }

    private static (object?, object?) Answer(Assembly assembly, string method, int mask)
    {
        var type = assembly.GetType("C", true)!;
        type.GetField("Asked")!.SetValue(null, 0);
        return (type.GetMethod(method)!.Invoke(null, [mask]), type.GetField("Asked")!.GetValue(null));
    }

    /// <summary>The branches to instructions that store to a local.</summary>
    private static List<IlInstruction> BranchesToStores(Assembly assembly, string method)
    {
        var code = new IlCode(assembly.GetType("C", true)!.GetMethod(method)!.GetMethodBody()!.GetILAsByteArray()!);
        return [.. code.Instructions.Where(one => one.OpCode is ILOpCode.Br or ILOpCode.Br_s)
            .Where(one => code.Local(code.Instructions[code.IndexAt(code.Targets(one)[0])], ILOpCode.Stloc) >= 0)];
    }
}
