using System.ComponentModel;
using System.Linq;
using System.Reflection;

public static class Names
{
    public static string Of(Kind kind) => "one " + typeof(Kind).GetField(kind.ToString())!.GetCustomAttributes<DescriptionAttribute>().Select(one => one.Description).FirstOrDefault();
}
