using Molt.NUnit;

namespace Molt.Testing.Tests;

/// <summary>What the tests here are about.</summary>
internal static class FrameworkOfTests
{
    public const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using NUnit.Framework;";

    public static ITestFramework Make() => new NUnitFramework();
}
