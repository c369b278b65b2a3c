namespace Molt.Testing;

/// <summary>A test method, with all its sets of data.</summary>
/// <param name="Class">The class by the name that reflection has for it, as <c>Game.OrcTests</c>.</param>
/// <param name="Method">The method's name; empty for all of the class.</param>
public readonly record struct TestMethod(string Class, string Method);
