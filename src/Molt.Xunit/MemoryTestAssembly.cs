using System.Reflection;
using Molt.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Molt.Xunit;

/// <summary>
/// An assembly that has no file, as xUnit's runners need it: they reject an empty path. The path has no folder, so that they leave the current one as it is.
/// </summary>
internal sealed class MemoryTestAssembly(Assembly assembly) : XunitTestAssembly(assembly), IXunitTestAssembly
{
    string IAssemblyMetadata.AssemblyPath => LocatedAssembly.PathOf(Assembly);
}
