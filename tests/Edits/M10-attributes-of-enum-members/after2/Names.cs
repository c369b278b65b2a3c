using System.ComponentModel;
using System.Linq;
using System.Reflection;

public static class Names
{
    public static string Of(Kind kind) => "two " + typeof(Kind).GetField(kind.ToString())!.GetCustomAttributes<DescriptionAttribute>().Select(one => one.Description).FirstOrDefault();
}
