using System.Diagnostics.Metrics;

namespace Molt.Hosting.Tests;

/// <summary>What the meter Molt of one host measures, with the value of each measurement's only tag.</summary>
internal sealed class Measured : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly List<(string Instrument, string Tag, double Value)> measurements = [];

    public Measured(IMeterFactory factory)
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == "Molt" && instrument.Meter.Scope == factory) own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    public void Read() => listener.RecordObservableInstruments();

    public IReadOnlyList<(string Instrument, string Tag, double Value)> Of(params string[] instruments)
    {
        lock (measurements) return [.. measurements.Where(measurement => instruments.Contains(measurement.Instrument))];
    }

    public void Dispose() => listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (measurements) measurements.Add((instrument.Name, tags.Length > 0 ? $"{tags[0].Value}" : "", value));
    }
}
