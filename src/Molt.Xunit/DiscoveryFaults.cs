using Xunit.Sdk;

namespace Molt.Xunit;

/// <summary>
/// Where xUnit passes over tests that it cannot make sense of (an attribute or a discoverer whose constructor throws), it says so in a diagnostic message and nowhere else. For
/// the author those are tests that silently do not run.
/// </summary>
internal static class DiscoveryFaults
{
    private static readonly string[] Beginnings = ["Exception during discovery", "Discoverer type", "Custom attribute type", "Test collection factory type"];

    public static bool IsFault(this IDiagnosticMessage message) => Beginnings.Any(text => message.Message.StartsWith(text, StringComparison.Ordinal));
}
