using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Molt.Xunit;

/// <summary>Runs what <c>[assembly: TestPipelineStartup]</c> names. xUnit leaves that to its runners.</summary>
internal static class PipelineStartup
{
    public static async Task<ITestPipelineStartup?> StartAsync(Assembly assembly, IMessageSink diagnostics)
    {
        if (assembly.GetMatchingCustomAttributes<ITestPipelineStartupAttribute>().FirstOrDefault() is not { } attribute) return null;
        var type = attribute.TestPipelineStartupType;
        var startup = Activator.CreateInstance(type) as ITestPipelineStartup
            ?? throw new TestPipelineException($"Pipeline startup type '{type.FullName}' does not implement '{typeof(ITestPipelineStartup).FullName}'");
        await startup.StartAsync(diagnostics);
        return startup;
    }
}
