import { expect, test } from 'vitest';
import { divisions } from '../../shared/pickers/divisions';
import { parseReceiver } from './parseReceiver';

const parse = (text: string) => parseReceiver(text, divisions);

test.each([
  ['林晓燕 13805951234 福建省福州市鼓楼区湖东路188号3座1502室', { name: '林晓燕', phone: '13805951234', regionCode: '350102', address: '湖东路188号3座1502室' }],
  ['福建省 福州市 鼓楼区 湖东路188号3座1502室，林晓燕，138-0595-1234', { name: '林晓燕', phone: '13805951234', regionCode: '350102', address: '湖东路188号3座1502室' }],
  ['收货人：王芳\n手机号码：+86 139 1234 5678\n所在地区：广东省深圳市南山区\n详细地址：科技南路18号2栋301室\n邮编：518057', { name: '王芳', phone: '13912345678', regionCode: '440305', address: '科技南路18号2栋301室', postalCode: '518057' }],
  ['欧阳娜娜 0595-22000000 泉州市丰泽区东海大街100号', { name: '欧阳娜娜', phone: '0595-22000000', regionCode: '350503', address: '东海大街100号' }],
  ['北京市东城区王府井大街1号 李雷 13911112222', { name: '李雷', phone: '13911112222', regionCode: '110101', address: '王府井大街1号' }],
  ['广东东莞市长安镇振安中路5号 陈先生 13700001111', { name: '陈先生', phone: '13700001111', regionCode: '441900', address: '长安镇振安中路5号' }],
])('%s', (text, receiver) => expect(parse(text)).toEqual(receiver));

test('what is not there is not guessed', () => {
  expect(parse('13805951234')).toEqual({ phone: '13805951234' });
  expect(parse('')).toEqual({});
});
