using Xunit;

namespace Molt.Tests.Validating;

/// <summary>What a policy sees that denies something: all that code is bound to, however it is written.</summary>
public sealed class DenyTests
{
    private const string Things = "Molt.Tests.Validating.HostThings";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "by its full name", "System.IO", "class A { void F() => System.IO.File.Delete(\"a\"); } // denied" },
        { "by an implicit using", "System.IO", "class A { void F() => File.Delete(\"a\"); } // denied" },
        { "a using alone is no use", "System.Net.Sockets", "using System.Net.Sockets; using T = System.Net.Sockets.TcpClient; class A { }" },
        { "an alias of a type", "System.IO", "using F = System.IO.File;\nclass A { void F1() => F.Delete(\"a\"); } // denied" },
        { "an alias of a namespace", "System.IO", "using Io = System.IO;\nclass A { void F() => Io.File.Delete(\"a\"); } // denied\nclass B { void F() => Io::File.Delete(\"a\"); } // denied" },
        { "an alias of a constructed type", "System.IO", "using L = System.Collections.Generic.List<System.IO.FileInfo>;\nclass A { L? list; } // denied" },
        { "using static", "System.IO.File", "using static System.IO.File;\nclass A { void F() => Delete(\"a\"); } // denied\nclass B { bool F() => Path.Exists(\"a\"); }" },
        { "global", "System.IO", "class A { void F() => global::System.IO.File.Delete(\"a\"); } // denied" },
        { "escaped", "System.IO", "class A { void F() => System.@IO.@File.Delete(\"a\"); } // denied" },
        { "a namespace beside", "System.IO", "namespace System.IOther { class File { public static void Delete() { } } }\nnamespace B { class A { void F() => System.IOther.File.Delete(); } }" },
        { "a namespace within", "System.IO", "class A { System.IO.Compression.CompressionLevel level; } // denied" },
        { "another case", "system.io", "class A { void F() => File.Delete(\"a\"); }" },
        { "one type", "System.IO.File", "class A { void F() => File.Delete(\"a\"); // denied\n string G() => Path.GetTempPath(); }" },
        { "one member with its overloads", "System.IO.File.ReadAllText", "class A { string F() => File.ReadAllText(\"a\"); // denied\n string G() => File.ReadAllText(\"a\", System.Text.Encoding.UTF8); // denied\n bool H() => File.Exists(\"a\"); }" },
        { "a generic type by name", "System.Collections.Generic.List", "class A { List<int> a = new(); // denied\n Dictionary<int, int> b = new(); }" },
        { "a generic type by arity", "System.Func`2", "class A { Func<int, int>? a; // denied\n Func<int>? b; }" },
        { "a nested type by the one around it", "System.Environment", "class A { object F() => System.Environment.SpecialFolder.Desktop; } // denied" },
        { "a nested type", "System.Environment.SpecialFolder", "class A { object F() => System.Environment.SpecialFolder.Desktop; // denied\n int G() => System.Environment.ProcessId; }" },
        { "a constructor", "System.Random..ctor", "class A { object F() => new Random(); // denied\n object G() => Random.Shared; \n Random H() => new(5); } // denied" },
        { "a property", "System.Environment.CurrentDirectory", "class A { string F() => Environment.CurrentDirectory; // denied\n void G() => Environment.CurrentDirectory = \"a\"; } // denied" },
        { "an event", "System.AppDomain.ProcessExit", "class A { void F() => AppDomain.CurrentDomain.ProcessExit += (_, _) => { }; } // denied" },
        { "an indexer", $"{Things}.Implied.Item", $"using {Things};\nclass A {{ int F(Implied a) => a[1]; // denied\n int G(Implied a) => a.Length; }}" },
        { "a constant", "System.Math.PI", "class A { const double Pi = Math.PI; } // denied" },
        { "an enum's member", "System.IO.FileMode.Create", "class A { object F(FileMode mode) => mode == FileMode.Create; // denied\n object G() => FileMode.Open; }" },
        { "typeof", "System.IO", "class A { object F() => typeof(File); // denied\n object G() => typeof(List<>); \n object H() => typeof(List<FileInfo>[]); } // denied" },
        { "nameof is text", "System.IO", "class A { string F() => nameof(System.IO.File) + nameof(File.Delete); }" },
        { "a method named nameof is a call", "System.IO", "class A { string nameof(object a) => \"\"; string F() => nameof(Path.DirectorySeparatorChar); } // denied" },
        { "default, sizeof, is, as, a cast, a catch", "System.IO", "class A {\n object? F() => default(FileInfo); // denied\n bool G(object a) => a is FileInfo; // denied\n object? H(object a) => a as FileInfo; // denied\n object I(object a) => (FileInfo)a; // denied\n void J() { try { } catch (IOException) { } } // denied\n unsafe int K() => sizeof(FileMode); } // denied" },
        { "patterns", "System.IO", "class A {\n bool F(object a) => a is FileInfo { Length: 1 }; // denied\n int G(object a) => a switch { FileInfo => 1, // denied\n _ => 2 };\n bool H(object a) => a is not null and string; }" },
        { "a base type", "System.IO", "class A : MemoryStream { } // denied" },
        { "an interface", $"{Things}.ISecret", $"using {Things};\nclass A : ISecret {{ }} // denied\ninterface IB : ISecret {{ }} // denied" },
        { "a type argument of a base", "System.IO", "class A : List<FileInfo> { } // denied" },
        { "type arguments", "System.IO", "class A { object F() => new Dictionary<int, List<FileInfo[]>>(); // denied\n void G<T>() { }\n void H() => G<FileInfo>(); } // denied" },
        { "a constraint", "System.IO", "class A<T> where T : FileSystemInfo { } // denied\nclass B { void F<T>() where T : Stream { } } // denied" },
        { "attributes", $"{Things}.SecretAttribute", $"using {Things};\n[Secret] class A {{ }} // denied\nclass B {{ [field: Secret] int F {{ get; }} // denied\n void G([Secret] int a) {{ }} // denied\n [return: Secret] int H() => 1; // denied\n void I<[Secret] T>() {{ }} // denied\n object J() => [Secret] () => 1; }} // denied" },
        { "an attribute's argument", "System.IO", $"using {Things};\n[Secret(typeof(File))] // denied\nclass A {{ }}" },
        { "a module's attribute", $"{Things}.SecretAttribute", $"[assembly: {Things}.Secret] // denied" },
        { "fields, parameters, results, properties, events, delegates", "System.IO", "class A {\n FileInfo? a; // denied\n void F(FileInfo a) { } // denied\n FileInfo? G() => null; // denied\n FileInfo? H { get; set; } // denied\n event Action<FileInfo>? I; // denied\n delegate void J(FileInfo a); // denied\n int this[FileMode a] => 1; // denied\n public override string ToString() => $\"{a}{I}\"; } // denied" },
        { "records", "System.IO", "record A(FileInfo File); // denied" },
        { "a default argument", "System.IO", "class A { void F(int a = (int)FileMode.Open) { } } // denied" },
        { "what var stands for", $"{Things}.Vault", $"using {Things};\nclass A {{ void F() {{\n var a = Bank.Vault; // denied\n foreach (var b in Bank.Vaults) // denied\n {{ }}\n object c = Bank.Boxed; }} }}" },
        { "a result that is not named", $"{Things}.Vault", $"using {Things};\nclass A {{ int F() => Bank.Vault.Gold; // denied\n void G() => _ = Bank.Opener(); // denied\n string H() => $\"{{Bank.Vaults[0]}}\"; }} // denied" },
        { "a lambda's parameter", $"{Things}.Vault", $"using {Things};\nclass A {{ void F() => Bank.With(_ => {{ }}); // denied\n void G() => Bank.With(vault => vault.Spend(1)); }} // denied" },
        { "what a default argument of the host's is", $"{Things}.Vault", $"using {Things};\nclass A {{ void F() => Bank.WithDefault(\"a\"); }}" },
        { "an inherited member", $"{Things}.Vault", $"using {Things};\nclass A : SmallVault {{ void F() => Spend(1); }} // denied\nclass B {{ void F(A a) => a.Spend(1); }} // denied" },
        { "an inherited member by its heir", $"{Things}.SmallVault.Spend", $"using {Things};\nclass A {{ void F(SmallVault a) => a.Spend(1); // denied\n void G(Vault a) => a.Spend(1); \n int H(SmallVault a) => a.Gold; }}" },
        { "a member by what it overrides", "System.IO.Stream.Flush", "class A { void F(FileStream a) => a.Flush(); // denied\n void G(FileStream a) => a.Close(); }" },
        { "an override", $"{Things}.Creature.Walk", $"using {Things};\nclass A : Creature {{ public override void Walk() {{ }} }} // denied\nclass B : Creature {{ public override int Speed => 1; }}" },
        { "an override of a property", $"{Things}.Creature.Speed", $"using {Things};\nclass A : Creature {{ public override int Speed => 1; }} // denied" },
        { "a finalizer", "System.Object.Finalize", "class A { ~A() { } } // denied\nclass B { void Finalize(int a) { } }" },
        { "a base's constructor that nobody calls by name", $"{Things}.Creature..ctor", $"using {Things};\nclass A : Creature {{ }} // denied\nclass B : Creature {{\n public B() {{ }} // denied\n public B(int a) : base(a) {{ }} }} // denied" },
        { "a protected member", $"{Things}.Creature.Hide", $"using {Things};\nclass A : Creature {{ void F() => Hide(); }} // denied" },
        { "an extension method", $"{Things}.VaultExtensions", $"using {Things};\nclass A {{ int F() => 1.Doubled(); // denied\n int G() => VaultExtensions.Doubled(1); }} // denied" },
        { "a method group", "System.IO", "class A { Action<string> F() => File.Delete; // denied\n unsafe delegate*<string, void> G() => &File.Delete; } // denied" },
        { "within lambdas, local functions, iterators, asynchronous methods", "System.IO.File", "class A {\n object F() => () => File.Exists(\"a\"); // denied\n void G() { void H() => File.Delete(\"a\"); } // denied\n IEnumerable<bool> I() { yield return File.Exists(\"a\"); } // denied\n async Task J() { await Task.Yield(); File.Delete(\"a\"); } // denied\n object K() => from a in new[] { \"a\" } where File.Exists(a) select a; // denied\n System.Linq.Expressions.Expression<Func<bool>> L() => () => File.Exists(\"a\"); } // denied" },
        { "in initializers and constructors", "System.IO.File", "class A(bool a) {\n bool b = File.Exists(\"a\"); // denied\n static bool c = File.Exists(\"a\"); // denied\n bool D { get; } = File.Exists(\"a\"); // denied\n A() : this(File.Exists(\"a\")) { } // denied\n static A() => File.Delete(\"a\"); // denied\n public override string ToString() => $\"{a}{b}{c}\"; }\nclass B() : A(File.Exists(\"a\")); // denied".Replace("A() : this", "public A() : this") },
        { "in top-level statements", "System.IO.File", "Console.WriteLine();\nFile.Delete(\"a\"); // denied" },
        { "an operator", $"{Things}.Implied.op_Addition", $"using {Things};\nclass A {{ object F(Implied a) => a + a; // denied\n void G(Implied a) {{\n a += a; // denied\n _ = a.Length; }} }}" },
        { "a conversion", $"{Things}.Implied.op_Implicit", $"using {Things};\nclass A {{ Implied F() => 1; // denied\n Implied? G() => null; }}" },
        { "what decides a condition", $"{Things}.Implied.op_False", $"using {Things};\nclass A {{ object F(Implied a) => a && a; // denied\n object G(Implied a) => a & a; }}" },
        { "foreach", $"{Things}.Implied.GetEnumerator", $"using {Things};\nclass A {{ void F(Implied a) {{\n foreach (var b in a) {{ }} // denied\n }} }}" },
        { "the end of using", $"{Things}.ImpliedDisposable.Dispose", $"using {Things};\nclass A {{ void F() {{\n using var a = new ImpliedDisposable(); // denied\n }}\n void G() {{\n using (new ImpliedDisposable()) {{ }} // denied\n }} object H() => new ImpliedDisposable(); }}" },
        { "a collection initializer", $"{Things}.Implied.Add", $"using {Things};\nclass A {{ object F() => new Implied {{ 1 }}; // denied\n object G() => new Implied(); }}" },
        { "an extension that initializes", $"{Things}.VaultExtensions.Add", $"using {Things};\nclass A {{ object F() => new List<int> {{ 1,\n \"a\" }}; }} // denied" },
        { "a collection expression", $"{Things}.Implied", "class A { int F(int[] a) => a.Length; }" },
        { "deconstruction", $"{Things}.Implied.Deconstruct", $"using {Things};\nclass A {{ void F(Implied a) {{\n var (b, c) = a; // denied\n }} bool G(Implied a) => a is (1, 2); // denied\n bool H((int, int) a) => a is (1, 2); }}" },
        { "a query", $"{Things}.Implied.Where", $"using {Things};\nclass A {{ object F(Implied a) => from b in a\n where b > 1 // denied\n select b; }}" },
        { "a list pattern, an index from the end", $"{Things}.Implied.Length", $"using {Things};\nclass A {{ bool F(Implied a) => a is [1]; // denied\n int G(Implied a) => a[^1]; }} // denied" },
        { "await", $"{Things}.VaultExtensions.GetAwaiter", $"using {Things};\nclass A {{ async Task F(TimeSpan a) {{\n await a; // denied\n await Task.Yield(); }} }}" },
        { "an interpolated string's handler", $"{Things}.JournalText", $"using {Things};\nclass A {{ void F() => Journal.Write($\"a{{1}}\"); }} // denied" },
        { "what pins", $"{Things}.Implied.GetPinnableReference", $"using {Things};\nclass A {{ unsafe void F(Implied a) {{\n fixed (int* b = a) {{ }} // denied\n }} }}" },
        { "dynamic", "Microsoft.CSharp", $"using {Things};\nclass A {{ object F() => Bank.Anything.Gold; // denied\n object G(object a) => ((dynamic)a).B(); // denied\n object H() => Bank.Boxed; }}" },
        { "what dynamic does is not seen", $"{Things}.Vault", $"using {Things};\nclass A {{ object F() => Bank.Anything.Gold; }}" },
        { "what reflection does is not seen", "System.IO", "class A { object? F() => Type.GetType(\"System.IO.File\")?.GetMethod(\"Delete\"); }" },
        { "the language itself has no namespace", "System", "class A { string F(int[] a, object? b) { if (a.Length == 0) throw new InvalidOperationException(\"a\" + b); return (1, 2).ToString(); }\n async Task<int> G(Task<int> a) => await a;\n void H() => Console.Write(1); // denied\n Task I() => Task.Run(() => { }); } // denied" },
        { "the language itself by its own name", "System.String.Intern", "class A { string F() => string.Intern(\"a\"); // denied\n string G() => string.Concat(\"a\"); }" },
        { "a keyword's type", "System.Decimal", "class A { decimal a; // denied\n object F() => 1m; // denied\n double G() => 1; }" },
        { "members of object", "System.Object.GetType", "class A { object F() => GetType(); // denied\n object G(A a) => a.GetType(); // denied\n object H() => this.ToString()!; }" },
        { "scripts' own types of such a name", "System.IO", "namespace System.IO { class Own { public static void F() { } } }\nnamespace B { class A { void F() => System.IO.Own.F(); } }" },
        { "structs, whose overrides Molt writes", "Molt.Runtime", "struct A { public int B; }\npartial struct C { public int B; }" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void EveryUseIsFoundAtItsLineAndNothingElse(string what, string denied, string source)
    {
        Assert.NotEmpty(what);
        PolicyCases.Check(ScriptPolicy.Deny(denied), ("A.cs", source));
    }

    [Fact]
    public void ThePlaceIsTheNameAndTheMessageSaysWhatIsDeniedAndByWhat()
    {
        var found = PolicyCases.Check(ScriptPolicy.Deny("System.IO"), ("Rooms/A.cs", "class A\n{\n    void F() => File.Delete(\"a\"); // denied\n}\n"));
        var (line, column, message) = Assert.Single(found) switch { var one => (one.Line, one.Column, one.Message) };
        Assert.Equal((3, 22), (line, column));
        Assert.Equal("System.IO.File.Delete(string) is denied to scripts, with all of System.IO. Use something else.", message);
    }

    [Fact]
    public void InAChainOfCallsThePlaceIsTheCallsOwnLine()
    {
        var found = PolicyCases.Check(ScriptPolicy.Deny("System.Linq.Enumerable.Reverse"), ("A.cs", "class A { object F(IEnumerable<int> a) => a\n  .Select(b => b)\n  .Reverse() // denied\n  .ToList(); }"));
        Assert.Equal((3, 4, "System.Linq.Enumerable.Reverse<TSource>(System.Collections.Generic.IEnumerable<TSource>) is denied to scripts. Use something else."), Assert.Single(found) switch { var one => (one.Line, one.Column, one.Message) });
    }

    [Fact]
    public void AllPartsOfATypeAreCheckedInWhateverFileTheyAre() => PolicyCases.Check(
        ScriptPolicy.Deny("System.IO"),
        ("A.cs", "partial class A { private partial bool F(); bool G() => F(); }"),
        ("B.cs", "partial class A {\n private partial bool F() => File.Exists(\"a\"); } // denied"),
        ("C.cs", "partial class A : List<FileInfo> { } // denied"));

    [Fact]
    public void AGlobalUsingOfOneFileCountsInAnother() => PolicyCases.Check(
        ScriptPolicy.Deny("System.IO"), ("A.cs", "global using F = System.IO.File; global using static System.IO.Path;"), ("B.cs", "class B {\n void G() => F.Delete(\"a\"); // denied\n string H() => GetTempPath(); } // denied"));

    [Fact]
    public void SeveralNamesAreOnePolicy() => PolicyCases.Check(
        ScriptPolicy.Deny("System.IO", "System.Environment.Exit"), ("A.cs", "class A { void F() => Environment.Exit(1); // denied\n void G() => File.Delete(\"a\"); // denied\n int H() => Environment.ProcessId; }"));

    [Theory, InlineData(""), InlineData(" "), InlineData("System."), InlineData(".IO"), InlineData("System. IO"), InlineData("System..IO")]
    public void WhatIsNoNameIsMisuse(string name)
    {
        Assert.ThrowsAny<ArgumentException>(() => ScriptPolicy.Deny(name));
        Assert.ThrowsAny<ArgumentException>(() => ScriptPolicy.AllowOnly("System", name));
    }
}
