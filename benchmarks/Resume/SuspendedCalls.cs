using Molt.Benchmarks.Contenders;

namespace Molt.Benchmarks;

/// <summary>Scripts whose calls were suspended in one version of the sources and are resumed in another.</summary>
internal static class SuspendedCalls
{
    /// <param name="name">The column.</param>
    /// <param name="begun">The version that is loaded at first.</param>
    /// <param name="isPatched">Whether the final version is saved then.</param>
    /// <param name="isSuspended">Whether calls are suspended before that.</param>
    public static async Task<IContender> LoadAsync(string name, Func<string, string> begun, bool isPatched, bool isSuspended = true)
    {
        var directory = new TemporaryDirectory();
        ScriptVersions.Write(directory, begun);
        var reloader = new CodeReloader();
        var edited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        reloader.Refused += (_, report) => edited.TrySetException(new InvalidOperationException(string.Join(Environment.NewLine, report.Diagnostics)));
        await reloader.AddDirectoryAsync("Workloads", directory.Path);
        Func<string, Func<int, long>> bind = workload => reloader.Bind<Func<int, long>>($"Workloads.{workload}.Run");
        if (isSuspended) foreach (var workload in Workloads) bind(workload)(64);
        if (isPatched)
        {
            // The files may be taken in by more than one edit.
            var updated = 0;
            reloader.Reloaded += (_, report) =>
            {
                if ((updated += report.Updated.Length) >= Workloads.Count) edited.TrySetResult();
            };
            ScriptVersions.Write(directory, ScriptVersions.Final);
            await edited.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        return new InProcess(name, bind);
    }

    public static IReadOnlyList<string> Workloads { get; } = ["Await", "Yield", "Tasks"];
}
