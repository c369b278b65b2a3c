using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Molt.Benchmarks.Contenders;

/// <summary>The same sources as a project under <c>dotnet watch</c>, in its process, asked over a loopback connection.</summary>
internal sealed class WatchedBuild : IContender, IDisposable
{
    private const string Host = """
        using System.Globalization;
        using System.Net.Sockets;

        using var client = new TcpClient("127.0.0.1", int.Parse(args[0], CultureInfo.InvariantCulture));
        using var reader = new StreamReader(client.GetStream());
        using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true };
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            var run = typeof(Workloads.Calls).Assembly.GetType("Workloads." + parts[0])!.GetMethod("Run")!.CreateDelegate<Func<int, long>>();
            var size = int.Parse(parts[1], CultureInfo.InvariantCulture);
            var start = Environment.CpuUsage.TotalTime;
            var answer = run(size);
            var time = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer} {time}"));
        }
        """;

    private readonly TemporaryDirectory directory = new();
    private readonly Process process;
    private readonly TcpClient client;
    private readonly StreamReader reader;
    private readonly StreamWriter writer;

    public WatchedBuild(string sources)
    {
        foreach (var source in Directory.GetFiles(sources, "*.cs")) directory.Write(Path.GetFileName(source), File.ReadAllText(source));
        directory.Write("Host.cs", Host);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        process = WatchedProject.Start(directory.Path, ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        client = listener.AcceptTcpClient();
        (reader, writer) = (new(client.GetStream()), new(client.GetStream()) { AutoFlush = true });
    }

    public string Name => "dotnet watch";

    public Sample Run(string workload, int size)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload} {size}"));
        var answer = reader.ReadLine()!.Split(' ');
        return new(long.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        directory.Dispose();
    }
}
