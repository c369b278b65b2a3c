namespace Molt.Benchmarks;

/// <summary>The scripts: the loops are the same but for the field that they use.</summary>
internal static class Things
{
    public static readonly (string Name, string Method)[] Accesses =
    [
        ("read an `int`", "Read"), ("write an `int`", "Write"), ("`+=` of an `int`", "Increment"), ("read a string's length", "Text"),
        ("read an auto-property", "Property"), ("read in a generic class", "Generic"), ("read a static", "Static"),
        ("read a part of a struct", "Struct"), ("read a `volatile int`", "Volatile"), ("write a string", "WriteText"),
        ("read a field of the base class", "Base"), ("read a field of the derived class", "Derived"), ("read three deep in generic classes", "Deep"),
        ("call a method of a class with a finalizer", "Call"), ("new object of a class with a finalizer", "New"),
    ];

    public static string Source(bool isEdited) => $$"""
        namespace Things;

        public class Thing
        {
            public int OrdinaryNumber = 1;
            public string OrdinaryText = "text";
            public int OrdinaryProperty { get; set; } = 1;
            public (int X, long Y) OrdinaryPair = (1, 2);
            public volatile int OrdinaryVolatile = 1;
            {{(isEdited ? """public int LateNumber = 1; public string LateText = "text"; public int LateProperty { get; set; } = 1; public (int X, long Y) LatePair = (1, 2); public volatile int LateVolatile = 1;""" : "")}}
        }

        public class Low : Thing
        {
            public int OrdinaryDepth = 1;
            {{(isEdited ? "public int LateDepth = 1;" : "")}}
        }

        public class First<T>
        {
            public List<T> OrdinaryNames = [];
            {{(isEdited ? "public List<T> LateNames = [];" : "")}}
        }

        public class Second<T, U> : First<T>
        {
            {{(isEdited ? "public Dictionary<T, U>? LateMap;" : "")}}
        }

        public class Third<T> : Second<T, int>
        {
            {{(isEdited ? "public int LateCount;" : "")}}
        }

        public class Holder<T>
        {
            public List<T> OrdinaryItems = [];
            {{(isEdited ? "public List<T> LateItems = [];" : "")}}
        }

        public class OrdinaryUrn
        {
            private int value = 1;

            ~OrdinaryUrn() => value = 0;

            public int Value() => value;
        }

        public class LateUrn
        {
            private int value = 1;
            {{(isEdited ? "~LateUrn() => value = 0;" : "")}}

            public int Value() => value;
        }

        public static class Loops
        {
            private static OrdinaryUrn[] ordinaryUrns = [];
            private static LateUrn[] lateUrns = [];
            private static Thing[] things = [];
            private static Holder<string>[] holders = [];
            private static Low[] lows = [];
            private static Third<string>[] thirds = [];
            private static int ordinaryStatic = 1;
            {{(isEdited ? "private static int lateStatic = 1;" : "")}}

            public static void Make(int count)
            {
                things = [.. Enumerable.Range(0, count).Select(_ => new Thing())];
                (ordinaryUrns, lateUrns) = ([.. Enumerable.Range(0, count).Select(_ => new OrdinaryUrn())], [.. Enumerable.Range(0, count).Select(_ => new LateUrn())]);
                (lows, thirds) = ([.. Enumerable.Range(0, count).Select(_ => new Low())], [.. Enumerable.Range(0, count).Select(_ => new Third<string>())]);
                holders = [.. Enumerable.Range(0, count).Select(_ => new Holder<string>())];
            }

            {{(isEdited ? LoopsOver("Ordinary", "ordinary") + LoopsOver("Late", "late") : "")}}
        }
        """;

    private static string LoopsOver(string name, string lower) => $$"""
            {{Loop(name, "Read", "thing", "things", $"sum += thing.{name}Number;")}}
            {{Loop(name, "Write", "thing", "things", $"thing.{name}Number = pass;")}}
            {{Loop(name, "Increment", "thing", "things", $"thing.{name}Number += 1;")}}
            {{Loop(name, "Text", "thing", "things", $"sum += thing.{name}Text.Length;")}}
            {{Loop(name, "Property", "thing", "things", $"sum += thing.{name}Property;")}}
            {{Loop(name, "Generic", "holder", "holders", $"sum += holder.{name}Items.Count;")}}
            {{Loop(name, "Struct", "thing", "things", $"sum += thing.{name}Pair.X;")}}
            {{Loop(name, "Volatile", "thing", "things", $"sum += thing.{name}Volatile;")}}
            {{Loop(name, "WriteText", "thing", "things", $"thing.{name}Text = \"other\";")}}
            {{Loop(name, "Base", "low", "lows", $"sum += low.{name}Number;")}}
            {{Loop(name, "Derived", "low", "lows", $"sum += low.{name}Depth;")}}
            {{Loop(name, "Deep", "third", "thirds", $"sum += third.{name}Names.Count;")}}
            {{Loop(name, "Static", "thing", "things", $"sum += {lower}Static; {lower}Static += 1;")}}
            {{Loop(name, "Call", "urn", $"{lower}Urns", "sum += urn.Value();")}}
            {{Loop(name, "New", "urn", $"{lower}Urns", $"sum += new {name}Urn().Value();")}}
        """;

    private static string Loop(string name, string method, string variable, string list, string body) => $$"""

            public static long {{name}}{{method}}(int passes)
            {
                var sum = 0L;
                for (var pass = 0; pass < passes; pass++)
                {
                    foreach (var {{variable}} in {{list}})
                    {
                        {{body}}
                    }
                }
                return sum;
            }
        """;
}
