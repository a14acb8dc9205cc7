using Platform.Customers;
using Platform.Kernel.Errors;

namespace Platform.Modules.Tests.Customers;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("13812345678", "+8613812345678", null)]
    [InlineData("138 1234 5678", "+8613812345678", null)]
    [InlineData("+86-138-1234-5678", "+8613812345678", null)]
    [InlineData("008613812345678", "+8613812345678", null)]
    [InlineData("１３８１２３４５６７８", "+8613812345678", null)]
    [InlineData("0755-26001234", "+8675526001234", null)]
    [InlineData("0755-26001234转8012", "+8675526001234", "8012")]
    [InlineData("(0755)2600 1234 ext. 8012", "+8675526001234", "8012")]
    [InlineData("+8675526001234;ext=8012", "+8675526001234", "8012")]
    [InlineData("400-820-8820", "+864008208820", null)]
    [InlineData("+44 7911 123456", "+447911123456", null)]
    public void What_people_write_becomes_one_form(string written, string e164, string? extension)
    {
        var phone = Phone.TryRead(written)!;
        Assert.Equal((e164, extension), (phone.E164, phone.Extension));
        Assert.Equal(phone, Phone.TryRead(phone.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1381234567")]
    [InlineData("phone")]
    [InlineData("7911 123456")]
    [InlineData("+999 12345678")]
    [InlineData("'; DROP TABLE cus_parties; --")]
    public void What_is_no_number_is_not_read(string written) => Assert.Null(Phone.TryRead(written));

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("0755-26001234", "755****1234")]
    [InlineData("+44 7911 123456", "+44 ****3456")]
    public void A_mask_shows_enough_to_recognise(string written, string masked) => Assert.Equal(masked, Phone.TryRead(written)!.Masked);

    [Theory]
    [InlineData(nameof(ContactType.Email), "wang.fang@example.cn", "w***@example.cn")]
    [InlineData(nameof(ContactType.Wechat), "wangfang1990", "w****0")]
    [InlineData(nameof(ContactType.Wechat), "😀abc😀x", "😀****x")]
    [InlineData(nameof(ContactType.MarketplaceAccount), "王芳", "****")]
    [InlineData(nameof(ContactType.Phone), "no number 42", "n****2")]
    public void Every_type_has_a_mask(string type, string value, string masked) => Assert.Equal(masked, ContactValue.Mask(Enum.Parse<ContactType>(type), value));

    [Fact]
    public void Mail_addresses_are_compared_without_case_accounts_with_it()
    {
        Assert.Equal(ContactValue.Read(ContactType.Email, " Wang.Fang@Example.CN ", "v").Key, ContactValue.Read(ContactType.Email, "wang.fang@example.cn", "v").Key);
        Assert.NotEqual(ContactValue.Read(ContactType.Wechat, "oAbC", "v").Key, ContactValue.Read(ContactType.Wechat, "oabc", "v").Key);
    }

    [Theory]
    [InlineData(nameof(ContactType.Mobile), "12345", "INVALID_PHONE")]
    [InlineData(nameof(ContactType.Email), "wang fang@", "INVALID_EMAIL")]
    [InlineData(nameof(ContactType.Wechat), "  ", "REQUIRED")]
    public void Bad_values_are_refused_by_code(string type, string value, string code)
        => Assert.Equal((code, "v"), Assert.Throws<Refused>(() => ContactValue.Read(Enum.Parse<ContactType>(type), value, "v")).Reasons.Select(r => (r.Code.Code, r.Field)).Single());
}
