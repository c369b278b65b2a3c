using System.Globalization;
using Molt.Benchmarks.Contenders;

namespace Molt.Benchmarks;

/// <summary>Writes the speeds as a Markdown table.</summary>
internal static class SpeedTable
{
    public static void Write(SteadyState run, IReadOnlyList<IContender> contenders, string[] workloads)
    {
        var others = contenders.Skip(1).ToList();
        Console.WriteLine($"| workload | release, ms | {string.Join(" | ", others.Select(other => other.Name))} |");
        Console.WriteLine($"| --- | ---: | {string.Join(" | ", others.Select(_ => "---:"))} |");
        foreach (var workload in workloads)
            Row(workload, Number(run.Time(workload, contenders[0]), "F1"), others.Select(other => run.Speed(workload, other)));
        Row("geometric mean", "", others.Select(other => Statistics.GeometricMean(workloads.Select(workload => run.Speed(workload, other)))));
    }

    private static void Row(string name, string time, IEnumerable<double> speeds) =>
        Console.WriteLine($"| {name} | {time} | {string.Join(" | ", speeds.Select(speed => Number(speed, "F2")))} |");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
