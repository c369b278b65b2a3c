using System.ComponentModel;
using System.Dynamic;
using System.Globalization;
using System.Net;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Serialization;

namespace Game;

public class Problem(int code) : InvalidOperationException("problem")
{
    public override string Message => $"{code} {base.Message}";
}

public class Quiet : Exception;

[AttributeUsage(AttributeTargets.Class)]
public sealed class MarkAttribute(string text) : Attribute
{
    public string Text => text;
}

[Mark("a")]
public class Arguments(int value) : EventArgs
{
    public int Value => value;
}

public class Direct : SynchronizationContext
{
    public int Posts { get; private set; }

    public override void Post(SendOrPostCallback callback, object? state)
    {
        Posts += 2;
        callback(state);
    }
}

public class Answering : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($">{request.RequestUri}<") });
}

[JsonConverter(typeof(CelsiusJson))]
public class Celsius(int degrees)
{
    public int Degrees => degrees;
}

public class CelsiusConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => new Celsius(int.Parse((string)value, culture));
}

public class CelsiusJson : JsonConverter<Celsius>
{
    public override Celsius Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(-reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, Celsius value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Degrees);
}

public class Loose : DynamicObject
{
    public string Fixed => "fixed";

    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        result = binder.Name + 1;
        return true;
    }
}

public class Card
{
    public int Number { get; set; } = 1;

    public string Note = "note";
}

[DataContract]
public class Contract
{
    [DataMember]
    public int Number { get; set; } = 2;
}

[Serializable]
public class Marked
{
    public int Value = 3;
}

public static class Things
{
    public static IEnumerable<string> All()
    {
        yield return Thrown(new Problem(3)) + Thrown(new Quiet());
        yield return $"{typeof(Arguments).GetCustomAttributes(true).OfType<MarkAttribute>().Single().Text} {new MarkAttribute("x").Equals(new MarkAttribute("x"))} {new MarkAttribute("x").Match(new MarkAttribute("y"))}";
        var direct = new Direct();
        direct.Send(_ => { }, null);
        direct.Post(_ => { }, null);
        yield return $"{direct.Posts} {direct.IsWaitNotificationRequired()} {new HttpClient(new Answering()).GetStringAsync("http://a.b/").Result}";
        yield return $"{((Celsius)new CelsiusConverter().ConvertFromInvariantString("21")!).Degrees} {new CelsiusConverter().CanConvertFrom(typeof(int))}";
        yield return JsonSerializer.Serialize(new { C = new Celsius(4), N = (Celsius?)null }) + JsonSerializer.Deserialize<Celsius[]>("[5,6]")![1].Degrees;
        yield return JsonSerializer.Serialize<object>(new Card(), new JsonSerializerOptions { IncludeFields = true }) + JsonSerializer.Serialize<object>(new Arguments(8), new JsonSerializerOptions { IncludeFields = true });
        yield return Contracts(new Card()) + Contracts(new Contract()) + Contracts(new Marked());
        using var xml = new StringWriter();
        new XmlSerializer(typeof(Card)).Serialize(xml, new Card());
        yield return xml.ToString();
        dynamic loose = new Loose();
        yield return $"{loose.Any} {loose.Fixed} {Missing(loose)}";
        yield return string.Join(",", typeof(Card).GetMembers().Select(member => member.Name).Order()) + string.Join(",", typeof(Problem).GetProperties().Select(property => property.Name).Order());
        yield return string.Join(",", typeof(Card).GetFields().Select(field => field.Name));
    }

    private static string Missing(dynamic loose)
    {
        try
        {
            return loose.Method(1);
        }
        catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException)
        {
            return "no method";
        }
    }

    private static string Thrown(Exception problem)
    {
        try
        {
            throw problem;
        }
        catch (Exception caught) when (caught.Message.Length > 3)
        {
            return $"{caught.Message} {caught.GetBaseException() == caught} {caught.StackTrace!.Split('\n').Length} {caught.Data.Count} {caught.ToString().Split(':')[0]} {caught.TargetSite?.Name}";
        }
    }

    private static string Contracts(object value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(value.GetType()).WriteObject(stream, value);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
