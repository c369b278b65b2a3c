using Molt.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Molt.Xunit;

/// <summary>Which tests of those that were found a request wants to be run.</summary>
internal static class Selection
{
    public static bool Wants(this TestRequest request, ITestCase found) => (request.IncludeExplicit || !found.Explicit) && request.HasName(found) && request.HasMethod(found);

    private static bool HasName(this TestRequest request, ITestCase found) =>
        request.Filter is null || found.TestCaseDisplayName.Contains(request.Filter, StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a test that only a framework of the author's knows there is no more than the names.</summary>
    private static bool HasMethod(this TestRequest request, ITestCase found) => found.TestClass is IXunitTestClass { Class: var type }
        ? request.HasMethod(type, found.TestMethodName ?? "")
        : request.Methods?.Contains(new TestMethod(found.TestClassName ?? "", found.TestMethodName ?? "")) is not false;
}
