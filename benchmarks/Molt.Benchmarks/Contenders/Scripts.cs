namespace Molt.Benchmarks.Contenders;

/// <summary>The same sources as scripts.</summary>
internal static class Scripts
{
    public static async Task<IContender> LoadAsync(string directory, bool isPatched)
    {
        var reloader = new CodeReloader(new ReloaderOptions { Watch = false });
        reloader.Refused += (_, report) => throw new InvalidOperationException(string.Join(Environment.NewLine, report.Diagnostics));
        await reloader.AddDirectoryAsync("Workloads", directory);
        if (!isPatched) return new InProcess("woven", name => reloader.Bind<Func<int, long>>($"Workloads.{name}.Run"));
        var report = await reloader.RelinkAllAsync();
        Console.WriteLine($"patched {report!.Updated.Length} methods: {report.Kind} {string.Join(' ', report.Diagnostics)}");
        return new InProcess("patched", name => reloader.Bind<Func<int, long>>($"Workloads.{name}.Run"));
    }
}
