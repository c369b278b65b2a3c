using Molt.Xunit;

namespace Molt.Testing.Tests;

/// <summary>What the tests here are about.</summary>
internal static class FrameworkOfTests
{
    public const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using Xunit; using Xunit.Sdk; using Xunit.v3;";

    public static ITestFramework Make() => new XunitFramework();
}
