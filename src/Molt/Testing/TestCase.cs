namespace Molt.Testing;

/// <summary>One test: a method, or a method with one set of data.</summary>
/// <param name="Id">Tells it from all others of the assembly; the same for as long as the test's source is.</param>
/// <param name="Name">As the framework displays it: <c>Game.OrcTests.Hits(damage: 3)</c>.</param>
/// <param name="Class">The class by the name that reflection has for it.</param>
/// <param name="Method">The method's name.</param>
public sealed record TestCase(string Id, string Name, string Class, string Method);
